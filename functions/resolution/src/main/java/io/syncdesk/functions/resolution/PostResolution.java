package io.syncdesk.functions.resolution;

import io.syncdesk.core.desk.ResolveSyncError.Result;
import io.syncdesk.core.resolution.Decision;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.SyncError;
import java.util.Map;

/** POST /v1/sync-errors/{id}/resolution: a person decides; one line of the log says who. */
final class PostResolution implements Call {
  private final Desk desk;

  PostResolution(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Answer answer(Request request, Caller caller) {
    return Action.of(request).then(action -> answer(action, request, caller));
  }

  private Answer answer(Action action, Request request, Caller caller) {
    return switch (action) {
      case Action.Now(var resolution) -> resolve(resolution, request, caller);
      case Action.NotHere(var word) -> notAllowed(word);
    };
  }

  private static Problem notAllowed(String word) {
    return Problem.at("action", Problem.Kind.ACTION_NOT_ALLOWED, Map.of("action", word));
  }

  private Answer resolve(Resolution resolution, Request request, Caller caller) {
    return ErrorId.read(request.pathParameter("id"))
        .map(id -> resolve(id, resolution, request, caller))
        .orElseGet(() -> Problem.of(Problem.Kind.NOT_FOUND));
  }

  private Answer resolve(ErrorId id, Resolution resolution, Request request, Caller caller) {
    var result = desk.resolveSyncError().resolve(caller.company(), id, resolution, caller.author());
    log(resolution, id, caller, result);
    return switch (result) {
      case Result.Accepted(var error) -> Answer.accepted(ShowSyncError.view(desk, error, request));
      case Result.NotFound _ -> Problem.of(Problem.Kind.NOT_FOUND);
      case Result.AlreadySettled(var error) -> settled(error);
      case Result.NotAllowed _ -> notAllowed(resolution.word());
      case Result.Busy _ -> Problem.of(Problem.Kind.BUSY);
    };
  }

  private static Problem settled(SyncError error) {
    return error
        .status()
        .decidedBy()
        .map(PostResolution::settledBy)
        .orElseGet(() -> Problem.of(Problem.Kind.SETTLED_BY_ITSELF));
  }

  private static Problem settledBy(Decision decision) {
    var view = DecisionView.of(decision);
    var facts = Map.of("action", view.action(), "name", view.by().name(), "at", view.at());
    return new Problem(Problem.Kind.SETTLED_BY_SOMEBODY, null, facts, Map.of("decision", view));
  }

  private void log(Resolution resolution, ErrorId id, Caller caller, Result result) {
    desk.log()
        .happened("resolution")
        .with("company", caller.company())
        .with("error", id)
        .with("action", resolution.word())
        .with("member", caller.member().id())
        .with("became", word(result))
        .write();
  }

  private static String word(Result result) {
    return switch (result) {
      case Result.Accepted _ -> "accepted";
      case Result.NotFound _ -> "not-found";
      case Result.AlreadySettled _ -> "already-settled";
      case Result.NotAllowed _ -> "not-allowed";
      case Result.Busy _ -> "busy";
    };
  }
}
