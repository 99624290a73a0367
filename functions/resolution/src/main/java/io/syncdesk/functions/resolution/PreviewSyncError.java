package io.syncdesk.functions.resolution;

import io.syncdesk.core.company.Company;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.quickbooks.foresight.Foresee;

/** GET /v1/sync-errors/{id}/preview: what another try would do, and whether it would pass (B6). */
final class PreviewSyncError implements Call {
  private final Desk desk;
  private final Foresee foresee;

  PreviewSyncError(Desk desk, Foresee foresee) {
    this.desk = desk;
    this.foresee = foresee;
  }

  @Override
  public Answer answer(Request request, Caller caller) {
    return ErrorId.read(request.pathParameter("id"))
        .flatMap(id -> desk.errors().find(caller.company(), id))
        .flatMap(error ->
            desk.companies()
                .find(caller.company())
                .map(company -> Answer.ok(view(company, error, request))))
        .orElseGet(() -> Problem.of(Problem.Kind.NOT_FOUND));
  }

  private ForecastView view(Company company, SyncError error, Request request) {
    return ForecastView.of(
        foresee.resync(company, error), error.entity().kind(), request.language());
  }
}
