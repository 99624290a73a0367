package io.syncdesk.functions.resolution;

import io.syncdesk.core.desk.ResolveSyncError.Result;
import io.syncdesk.core.desk.ResolveSyncError.Wish;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Resolution;

/** POST /v1/sync-errors/{id}/resolution: a person decides; one line of the log says who. */
final class PostResolution implements Call {
  private final Desk desk;

  PostResolution(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Answer answer(Request request, Caller caller) {
    return request
        .key()
        .then(_ -> Action.of(request).then(resolution -> answer(resolution, request, caller)));
  }

  private Answer answer(Resolution resolution, Request request, Caller caller) {
    return ErrorId.read(request.pathParameter("id"))
        .map(id -> resolve(id, resolution, request, caller))
        .orElseGet(() -> Problem.of(Problem.Kind.NOT_FOUND));
  }

  private Answer resolve(ErrorId id, Resolution resolution, Request request, Caller caller) {
    var wish = new Wish(id, resolution, caller.author(), request.idempotencyKey());
    var result = desk.resolveSyncError().resolve(caller.company(), wish);
    Verdict.log(desk.log(), wish, caller, result);
    return switch (result) {
      case Result.Accepted(var error) -> Answer.accepted(ShowSyncError.view(desk, error, request));
      case Result.NotFound _, Result.AlreadySettled _, Result.Impossible _, Result.Busy _ ->
          Verdict.problem(result, wish);
    };
  }
}
