package io.syncdesk.functions.resolution;

import io.syncdesk.aws.ForeignCursor;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.desk.ResolveSyncError.Result;
import io.syncdesk.core.desk.ResolveSyncError.Wish;
import io.syncdesk.core.lane.Deadline;
import io.syncdesk.core.matching.Suggest;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.SyncError;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * POST /v1/resolutions: many errors, one resolution, a verdict for each (B9). Sent again under the
 * same Idempotency-Key it goes on where it stopped, and decides nothing twice.
 */
final class ResolveMany implements Call {
  /** Well inside the function's timeout: what is not reached by then is asked for again. */
  private static final Duration TAKES_AT_MOST = Duration.ofSeconds(10);

  private final Desk desk;
  private final Suggest suggest;
  private final InstantSource clock;

  ResolveMany(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.suggest = new Suggest(desk.companies(), desk.mirror(), desk.records());
    this.clock = clock;
  }

  /**
   * What is answered. {@code more}: not everything was reached, send it again, with {@code next} as
   * the cursor where there is one: what cannot be decided stays in the list, and what was in vain
   * comes back to its top.
   */
  record VerdictsView(List<VerdictView> verdicts, boolean more, @Nullable String next) {}

  /** What became of one error; {@code says} why, where nothing was decided. */
  record VerdictView(
      String errorId, String verdict, @Nullable String says, @Nullable SyncErrorView error) {}

  /** The errors it is about, and where their list goes on. */
  private record Chosen(List<ErrorId> ids, Optional<String> next) {}

  @Override
  public Answer answer(Request request, Caller caller) {
    return request
        .key()
        .then(_ -> BulkWish.of(request).then(wish -> answer(wish, request, caller)));
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
        var page = new SearchedList(desk.errors()).page(caller.company(), listed, wish.errorsMax());
        yield new Chosen(page.errors().stream().map(SyncError::id).toList(), page.next());
      }
    };
  }

  private Answer rehearsed(BulkWish wish, Chosen chosen, Request request, Caller caller) {
    var wishes = wishes(wish, chosen, request, caller);
    var views = new ArrayList<>(unsure(chosen, wishes, request));
    for (var it : wishes) {
      var result = desk.resolveSyncError().rehearse(caller.company(), it);
      views.add(view(it, result, "would-be-accepted", request));
    }
    return Answer.ok(new VerdictsView(views, false, chosen.next().orElse(null)));
  }

  private Answer carriedOut(BulkWish wish, Chosen chosen, Request request, Caller caller) {
    var wishes = wishes(wish, chosen, request, caller);
    var deadline = new Deadline(clock.instant().plus(TAKES_AT_MOST), clock);
    var results = desk.resolveSyncError().resolveAll(caller.company(), wishes, deadline);
    var views = new ArrayList<>(unsure(chosen, wishes, request));
    for (var it : wishes) {
      Optional.ofNullable(results.get(it.id()))
          .ifPresent(result -> {
            Verdict.log(desk.log(), it, caller, result);
            views.add(view(it, result, "accepted", request));
          });
    }
    var isCut = results.size() < wishes.size();
    var next = isCut ? from(wish.which()) : chosen.next();
    return Answer.ok(
        new VerdictsView(views, isCut || chosen.next().isPresent(), next.orElse(null)));
  }

  /** A page that was not done to its end is asked for once more. */
  private static Optional<String> from(BulkWish.Which which) {
    return switch (which) {
      case BulkWish.Which.Named _ -> Optional.empty();
      case BulkWish.Which.Listed(var _, var _, var cursor) -> cursor;
    };
  }

  private List<Wish> wishes(BulkWish wish, Chosen chosen, Request request, Caller caller) {
    return chosen.ids().stream()
        .limit(wish.errorsMax())
        .flatMap(
            id -> resolution(wish, id, caller).map(it -> wish(id, it, request, caller)).stream())
        .toList();
  }

  private static Wish wish(ErrorId id, Resolution resolution, Request request, Caller caller) {
    return new Wish(id, resolution, caller.author(), request.idempotencyKey());
  }

  private Optional<Resolution> resolution(BulkWish wish, ErrorId id, Caller caller) {
    return switch (wish.what()) {
      case BulkWish.What.Same(var resolution) -> Optional.of(resolution);
      case BulkWish.What.SureMatch(var scoreMin) ->
          desk.errors()
              .find(caller.company(), id)
              .filter(it -> it.entity().kind() == EntityKind.ACCOUNT)
              .flatMap(it -> suggest.sureFor(it.entity()))
              .filter(it -> it.score() >= scoreMin)
              .map(it -> new Resolution.Link(it.candidate().customer().bookId()));
    };
  }

  /** Those for which there is nothing to decide by itself. */
  private static List<VerdictView> unsure(Chosen chosen, List<Wish> wishes, Request request) {
    var sure = wishes.stream().map(Wish::id).collect(Collectors.toSet());
    var says = Response.detail(Problem.of(Problem.Kind.NOBODY_IS_SURE), request.language());
    return chosen.ids().stream()
        .filter(it -> !sure.contains(it))
        .map(it -> new VerdictView(it.value(), "no-sure-match", says, null))
        .toList();
  }

  private static VerdictView view(Wish wish, Result result, String accepted, Request request) {
    return switch (result) {
      case Result.Accepted(var error) ->
          new VerdictView(
              wish.id().value(), accepted, null, SyncErrorView.of(error, request.language()));
      case Result.NotFound _, Result.AlreadySettled _, Result.Impossible _, Result.Busy _ ->
          new VerdictView(
              wish.id().value(),
              Verdict.word(result),
              Response.detail(Verdict.problem(result, wish), request.language()),
              null);
    };
  }
}
