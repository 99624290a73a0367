package io.syncdesk.aws;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.connection.Standing;
import java.time.Instant;

/** How a firm stands with QuickBooks, as its item says. */
final class ConnectionItems {
  private ConnectionItems() {}

  /** {@code books} stays when {@code realm} goes: what was linked leads there. */
  static Standing standing(Item company) {
    var name = company.find("companyName").orElse("");
    var since = company.find("standsSince").map(Instant::parse).orElse(Instant.EPOCH);
    var connected =
        company
            .find("realm")
            .<Standing>map(it -> new Standing.Connected(new Realm(it), name, since));
    return connected.orElseGet(() ->
        company
            .find("books")
            .<Standing>map(it -> new Standing.Ended(new Realm(it), name, since))
            .orElseGet(Standing.NeverConnected::new));
  }
}
