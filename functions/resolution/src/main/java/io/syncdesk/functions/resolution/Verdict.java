package io.syncdesk.functions.resolution;

import io.syncdesk.aws.Log;
import io.syncdesk.core.desk.ResolveSyncError.Result;
import io.syncdesk.core.desk.ResolveSyncError.Wish;
import io.syncdesk.core.resolution.Decision;
import io.syncdesk.core.resolution.SyncError;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** What became of a decision, in the words of the API and of the log. */
final class Verdict {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private Verdict() {}

  /** Why it was not accepted. */
  static Problem problem(Result result, Wish wish) {
    return switch (result) {
      case Result.NotFound _ -> Problem.of(Problem.Kind.NOT_FOUND);
      case Result.AlreadySettled(var error) -> settled(error, wish);
      case Result.Impossible(var _, var obstacle) -> Obstacles.problem(obstacle, wish.resolution());
      case Result.Busy _ -> Problem.of(Problem.Kind.BUSY);
      case Result.Accepted accepted ->
          throw new IllegalArgumentException("no problem: " + accepted);
    };
  }

  private static Problem settled(SyncError error, Wish wish) {
    return error
        .status()
        .decidedBy()
        .map(it -> settledBy(it, wish))
        .orElseGet(() -> Problem.of(Problem.Kind.SETTLED_BY_ITSELF));
  }

  private static Problem settledBy(Decision decision, Wish wish) {
    var view = DecisionView.of(decision);
    var isOwn = decision.author().memberId().equals(wish.author().memberId());
    var kind = isOwn ? Problem.Kind.SETTLED_BY_YOU : Problem.Kind.SETTLED_BY_SOMEBODY;
    var facts =
        Map.of(
            Response.DECISION,
            view.action(),
            "name",
            view.by().name(),
            "at",
            minute(decision.at()));
    return new Problem(kind, null, facts, Map.of("decision", view));
  }

  /** As people tell the time; to the nanosecond it stands in {@code decision}. */
  private static String minute(Instant at) {
    return MINUTE.format(at);
  }

  static String word(Result result) {
    return switch (result) {
      case Result.Accepted _ -> "accepted";
      case Result.NotFound _ -> "not-found";
      case Result.AlreadySettled _ -> "already-settled";
      case Result.Impossible _ -> "not-allowed";
      case Result.Busy _ -> "busy";
    };
  }

  /** Who decided what about which error, and what came of it. */
  static void log(Log log, Wish wish, Caller caller, Result result) {
    log.happened("resolution")
        .with("company", caller.company())
        .with("error", wish.id())
        .with("action", wish.resolution().kind().word())
        .with("member", caller.member().id())
        .with("became", word(result))
        .write();
  }
}
