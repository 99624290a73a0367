package io.syncdesk.functions.resolution;

import io.syncdesk.aws.ForeignCursor;
import io.syncdesk.core.desk.ResolveSyncError.Result;
import io.syncdesk.core.desk.ResolveSyncError.Wish;
import io.syncdesk.core.lane.Deadline;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.SyncError;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * POST /v1/resolutions: many errors, one resolution, a verdict for each (B9). Sent again under the
 * same Idempotency-Key it goes on where it stopped, and decides nothing twice.
 */
final class ResolveMany implements Call {
  /** Well inside the function's timeout: what is not reached by then is asked for again. */
  private static final Duration TAKES_AT_MOST = Duration.ofSeconds(10);

  private final Desk desk;
  private final InstantSource clock;

  ResolveMany(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * What is answered. {@code more}: not everything was reached, send it again. {@code next}: where
   * a rehearsal of a list goes on.
   */
  record VerdictsView(List<VerdictView> verdicts, boolean more, @Nullable String next) {}

  /** What became of one error; {@code says} why, where nothing was decided. */
  record VerdictView(
      String errorId, String verdict, @Nullable String says, @Nullable SyncErrorView error) {}

  /** The errors it is about, and where their list goes on. */
  private record Chosen(List<ErrorId> ids, Optional<String> next) {}

  @Override
  public Answer answer(Request request, Caller caller) {
    return BulkWish.of(request).then(wish -> answer(wish, request, caller));
  }

  private Answer answer(BulkWish wish, Request request, Caller caller) {
    try {
      return switch (wish.carry()) {
        case REHEARSE -> rehearsed(wish, chosen(wish, caller), request, caller);
        case OUT ->
            request.idempotencyKey().isEmpty()
                ? Problem.of(Problem.Kind.KEY_MISSING)
                : carriedOut(wish, chosen(wish, caller), request, caller);
      };
    } catch (ForeignCursor notOurs) {
      return Problem.wrong("cursor", "next");
    }
  }

  private Chosen chosen(BulkWish wish, Caller caller) {
    return switch (wish.which()) {
      case BulkWish.Which.Named(var ids) -> new Chosen(ids, Optional.empty());
      case BulkWish.Which.Listed listed -> {
        var page = new SearchedList(desk.errors()).page(caller.company(), listed);
        yield new Chosen(page.errors().stream().map(SyncError::id).toList(), page.next());
      }
    };
  }

  private Answer rehearsed(BulkWish wish, Chosen chosen, Request request, Caller caller) {
    var results = new LinkedHashMap<ErrorId, Result>();
    for (var it : wishes(wish, chosen, request, caller)) {
      results.put(it.id(), desk.resolveSyncError().rehearse(caller.company(), it));
    }
    return Answer.ok(
        new VerdictsView(views(wish, results, request), false, chosen.next().orElse(null)));
  }

  /** What was decided has left the list, so the rest of a list is found by asking again. */
  private Answer carriedOut(BulkWish wish, Chosen chosen, Request request, Caller caller) {
    var wishes = wishes(wish, chosen, request, caller);
    var deadline = new Deadline(clock.instant().plus(TAKES_AT_MOST), clock);
    var results = desk.resolveSyncError().resolveAll(caller.company(), wishes, deadline);
    for (var it : wishes) {
      Optional.ofNullable(results.get(it.id()))
          .ifPresent(result -> Verdict.log(desk.log(), it, caller, result));
    }
    var isMore = results.size() < wishes.size() || chosen.next().isPresent();
    return Answer.ok(new VerdictsView(views(wish, results, request), isMore, null));
  }

  private static List<Wish> wishes(BulkWish wish, Chosen chosen, Request request, Caller caller) {
    return chosen.ids().stream()
        .map(it -> new Wish(it, wish.resolution(), caller.author(), request.idempotencyKey()))
        .toList();
  }

  private static List<VerdictView> views(
      BulkWish wish, Map<ErrorId, Result> results, Request request) {
    var views = new ArrayList<VerdictView>();
    results.forEach((id, result) -> views.add(view(wish, id, result, request)));
    return views;
  }

  private static VerdictView view(BulkWish wish, ErrorId id, Result result, Request request) {
    return switch (result) {
      case Result.Accepted(var error) ->
          new VerdictView(
              id.value(), accepted(wish), null, SyncErrorView.of(error, request.language()));
      case Result.NotFound _, Result.AlreadySettled _, Result.Impossible _, Result.Busy _ ->
          new VerdictView(
              id.value(),
              Verdict.word(result),
              Response.detail(Verdict.problem(result, wish.resolution()), request.language()),
              null);
    };
  }

  private static String accepted(BulkWish wish) {
    return switch (wish.carry()) {
      case OUT -> "accepted";
      case REHEARSE -> "would-be-accepted";
    };
  }
}
