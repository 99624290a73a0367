package io.syncdesk.core.connection;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Tokens;
import java.time.InstantSource;

/**
 * An owner takes the QuickBooks company back. The tokens are given back first: were they forgotten
 * first, a crash in between would leave them good and nobody able to end them.
 */
public final class Disconnect {
  private final Connections connections;
  private final Tokens tokens;
  private final Consent consent;
  private final InstantSource clock;

  public Disconnect(Connections connections, Tokens tokens, Consent consent, InstantSource clock) {
    this.connections = connections;
    this.tokens = tokens;
    this.consent = consent;
    this.clock = clock;
  }

  /** What came of it. */
  public enum Result {
    DISCONNECTED,
    /** There was nothing to end. */
    WAS_NOT_CONNECTED,
    /** QuickBooks did not take the tokens back; everything is as it was. */
    QUICKBOOKS_SILENT
  }

  public Result disconnect(CompanyId company) {
    return switch (connections.find(company)) {
      case Standing.NeverConnected _, Standing.Ended _ -> Result.WAS_NOT_CONNECTED;
      case Standing.Connected(var realm, var _, var _) -> disconnect(company, realm);
    };
  }

  private Result disconnect(CompanyId company, Realm realm) {
    return switch (tokens.find(realm).map(consent::revoke).orElse(Consent.Revoked.DONE)) {
      case DONE -> {
        connections.disconnect(company, realm, clock.instant());
        yield Result.DISCONNECTED;
      }
      case NOT_NOW -> Result.QUICKBOOKS_SILENT;
    };
  }
}
