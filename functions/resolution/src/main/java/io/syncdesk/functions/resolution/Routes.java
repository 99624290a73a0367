package io.syncdesk.functions.resolution;

import static java.util.Map.entry;

import io.syncdesk.quickbooks.foresight.Foresee;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Which call answers which route. What is not listed here does not exist. */
record Routes(Map<String, Call> calls) {

  Optional<Call> find(String routeKey) {
    return Optional.ofNullable(calls.get(routeKey));
  }

  static Routes over(Desk desk, InstantSource clock) {
    var foresee = new Foresee(desk.knowledge());
    return new Routes(
        Map.ofEntries(
            entry("GET /v1/sync-errors", new ListSyncErrors(desk)),
            entry("GET /v1/sync-errors/summary", new ShowSummary(desk)),
            entry("GET /v1/sync-errors/{id}", new ShowSyncError(desk)),
            entry("GET /v1/sync-errors/{id}/preview", new PreviewSyncError(desk, foresee)),
            entry("POST /v1/preflight", new Preflight(desk, foresee)),
            entry("POST /v1/sync-errors/{id}/resolution", new PostResolution(desk)),
            entry("POST /v1/resolutions", new ResolveMany(desk, clock)),
            entry("GET /v1/customers", new ListCustomers(desk)),
            entry("GET /v1/records/{entity}/{id}", new ShowRecord(desk)),
            entry("PUT /v1/accounts/{id}/sync", new SwitchSync(desk)),
            entry("POST /v1/invoice-numbers/check", new PostNumberCheck(desk)),
            entry("POST /v1/invoice-numbers", new PostNumber(desk)),
            entry("GET /v1/notices", new ListNotices(desk)),
            entry("POST /v1/notices/{id}/read", new ReadNotice(desk, clock)),
            entry("GET /v1/settings", new ShowSettings(desk)),
            entry("PATCH /v1/settings", new ChangeSettings(desk))));
  }
}
