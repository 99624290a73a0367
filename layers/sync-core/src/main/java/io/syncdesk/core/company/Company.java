package io.syncdesk.core.company;

import io.syncdesk.core.change.CompanyId;
import java.util.Optional;
import java.util.Set;

/**
 * A firm as its lane sees it. {@code reconsider} names the settings that changed since the lane
 * last looked: what was left out because of them is due again.
 */
public record Company(
    CompanyId id,
    Connection connection,
    Pace pace,
    Settings settings,
    Set<LeftOutBecause> reconsider) {
  public Company {
    reconsider = Set.copyOf(reconsider);
  }

  /** The QuickBooks company it is connected to, if any. */
  public Optional<Realm> realm() {
    return switch (connection) {
      case Connection.Connected(var realm) -> Optional.of(realm);
      case Connection.Disconnected _ -> Optional.empty();
    };
  }
}
