package io.syncdesk.functions.resolution;

import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.SyncError;

/** GET /v1/sync-errors/{id}: one sync error with all that led to it, and the way out. */
final class ShowSyncError implements Call {
  private static final int ATTEMPTS_MAX = 50;

  private final Desk desk;

  ShowSyncError(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Answer answer(Request request, Caller caller) {
    return ErrorId.read(request.pathParameter("id"))
        .flatMap(id -> desk.errors().find(caller.company(), id))
        .map(it -> Answer.ok(view(it, request)))
        .orElseGet(() -> Problem.of(Problem.Kind.NOT_FOUND));
  }

  /** Newest attempt first. */
  private SyncErrorDetailView view(SyncError error, Request request) {
    var language = request.language();
    return SyncErrorDetailView.of(
        error,
        Guidance.of(error, desk, language),
        desk.attempts().of(error.entity(), ATTEMPTS_MAX),
        language);
  }

  static SyncErrorDetailView view(Desk desk, SyncError error, Request request) {
    return new ShowSyncError(desk).view(error, request);
  }
}
