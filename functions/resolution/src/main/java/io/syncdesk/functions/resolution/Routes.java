package io.syncdesk.functions.resolution;

import io.syncdesk.quickbooks.foresight.Foresee;
import java.util.Map;
import java.util.Optional;

/** Which call answers which route. What is not listed here does not exist. */
record Routes(Map<String, Call> calls) {

  Optional<Call> find(String routeKey) {
    return Optional.ofNullable(calls.get(routeKey));
  }

  static Routes over(Desk desk) {
    var foresee = new Foresee(desk.knowledge());
    return new Routes(
        Map.of(
            "GET /v1/sync-errors", new ListSyncErrors(desk.errors()),
            "GET /v1/sync-errors/summary", new ShowSummary(desk),
            "GET /v1/sync-errors/{id}", new ShowSyncError(desk),
            "GET /v1/sync-errors/{id}/preview", new PreviewSyncError(desk, foresee),
            "POST /v1/preflight", new Preflight(desk, foresee),
            "POST /v1/sync-errors/{id}/resolution", new PostResolution(desk),
            "GET /v1/records/{entity}/{id}", new ShowRecord(desk),
            "GET /v1/settings", new ShowSettings(desk.companies()),
            "PATCH /v1/settings", new ChangeSettings(desk)));
  }
}
