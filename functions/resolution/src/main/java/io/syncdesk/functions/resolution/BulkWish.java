package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.Category;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.SyncErrors.Filter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One resolution for many errors: those that are named, or those that a list shows. */
record BulkWish(What what, Which which, Carry carry) {
  static final int ERRORS_MAX = 200;

  /** Each of these takes several searches. */
  static final int SUGGESTIONS_MAX = 40;

  private static final int SCORE_MIN = 50;
  private static final int SCORE_MAX = 100;
  private static final int TEXT_MAX = 1_000;

  /** What is to become of each. */
  sealed interface What {
    record Same(Resolution resolution) implements What {}

    /** The customer that surely is the client, if it has this score at least. */
    record SureMatch(int scoreMin) implements What {}
  }

  /** How many errors are looked at for one answer. */
  int errorsMax() {
    return what instanceof What.SureMatch ? SUGGESTIONS_MAX : ERRORS_MAX;
  }

  /** The word of the action. */
  String action() {
    return switch (what) {
      case What.Same(var resolution) -> resolution.kind().word();
      case What.SureMatch _ -> Resolution.Kind.LINK.word();
    };
  }

  /** Which errors it is about. */
  sealed interface Which {
    record Named(List<ErrorId> ids) implements Which {}

    /** A page of a list, from a cursor on. */
    record Listed(Filter filter, Optional<Search> search, Optional<String> cursor)
        implements Which {}
  }

  /** Whether anything is to change. */
  enum Carry {
    OUT,
    REHEARSE
  }

  static Parsed<BulkWish> of(Request request) {
    var body = Body.of(request);
    var names = body.texts("errorIds", ERRORS_MAX);
    var category = body.word("category", CATEGORIES);
    var search = body.text("search", "", Search.CHARACTERS_MAX);
    var cursor = body.text("cursor", "", TEXT_MAX);
    var scoreMin = body.number("minimumScore", SCORE_MIN, SCORE_MAX);
    var carry = body.flag("dryRun", false) ? Carry.REHEARSE : Carry.OUT;
    return switch (Action.of(body)) {
      case Parsed.Wrong<Resolution>(var problem) -> new Parsed.Wrong<>(problem);
      case Parsed.Understood<Resolution>(var resolution) -> {
        var status = resolution instanceof Resolution.Reopen ? "skipped" : "open";
        var listed =
            new Which.Listed(
                new Filter(status, category),
                Optional.of(search).filter(it -> !it.isBlank()).map(Search::of),
                Optional.of(cursor).filter(it -> !it.isBlank()));
        yield isAboutOne(resolution) || isMisplaced(scoreMin, resolution)
            ? notForMany(resolution)
            : wish(what(resolution, scoreMin), names, listed, carry);
      }
    };
  }

  private static What what(Resolution resolution, OptionalInt scoreMin) {
    return scoreMin.isPresent()
        ? new What.SureMatch(scoreMin.getAsInt())
        : new What.Same(resolution);
  }

  /** A score belongs to a link, and only to one that names no customer. */
  private static boolean isMisplaced(OptionalInt scoreMin, Resolution resolution) {
    return scoreMin.isPresent() && !(resolution instanceof Resolution.Keep);
  }

  private static Parsed<BulkWish> notForMany(Resolution resolution) {
    return new Parsed.Wrong<>(
        Problem.at(
            "action",
            Problem.Kind.ACTION_NOT_FOR_MANY,
            Map.of("action", resolution.kind().word())));
  }

  private static Parsed<BulkWish> wish(
      What what, List<String> names, Which.Listed listed, Carry carry) {
    var ids = names.stream().flatMap(it -> ErrorId.read(it).stream()).distinct().toList();
    if (ids.size() < names.stream().distinct().count()) {
      return new Parsed.Wrong<>(Problem.wrong("errorIds", "[\"err-…\"]"));
    }
    return new Parsed.Understood<>(
        new BulkWish(what, ids.isEmpty() ? listed : new Which.Named(ids), carry));
  }

  /** One customer, one number: no two errors can have it. */
  private static boolean isAboutOne(Resolution resolution) {
    return switch (resolution) {
      case Resolution.Link _ -> true;
      case Resolution.Renumber(var number) -> !number.isBlank();
      case Resolution.CreateCustomer(var name) -> !name.isBlank();
      case Resolution.Resync _,
          Resolution.Skip _,
          Resolution.Keep _,
          Resolution.StopSyncing _,
          Resolution.DeleteService _,
          Resolution.Reopen _ ->
          false;
    };
  }

  private static final Map<String, Category> CATEGORIES =
      Arrays.stream(Category.values())
          .collect(Collectors.toMap(Category::word, Function.identity()));
}
