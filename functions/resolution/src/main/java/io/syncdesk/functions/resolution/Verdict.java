package io.syncdesk.functions.resolution;

import io.syncdesk.aws.Log;
import io.syncdesk.core.desk.ResolveSyncError.Result;
import io.syncdesk.core.desk.ResolveSyncError.Wish;
import io.syncdesk.core.resolution.Decision;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.SyncError;
import java.util.Map;

/** What became of a decision, in the words of the API and of the log. */
final class Verdict {
  private Verdict() {}

  /** Why it was not accepted. */
  static Problem problem(Result result, Resolution resolution) {
    return switch (result) {
      case Result.NotFound _ -> Problem.of(Problem.Kind.NOT_FOUND);
      case Result.AlreadySettled(var error) -> settled(error);
      case Result.Impossible(var _, var obstacle) -> Obstacles.problem(obstacle, resolution);
      case Result.Busy _ -> Problem.of(Problem.Kind.BUSY);
      case Result.Accepted accepted ->
          throw new IllegalArgumentException("no problem: " + accepted);
    };
  }

  private static Problem settled(SyncError error) {
    return error
        .status()
        .decidedBy()
        .map(Verdict::settledBy)
        .orElseGet(() -> Problem.of(Problem.Kind.SETTLED_BY_ITSELF));
  }

  private static Problem settledBy(Decision decision) {
    var view = DecisionView.of(decision);
    var facts = Map.of("action", view.action(), "name", view.by().name(), "at", view.at());
    return new Problem(Problem.Kind.SETTLED_BY_SOMEBODY, null, facts, Map.of("decision", view));
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
