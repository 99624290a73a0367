package io.syncdesk.functions.connection;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Member;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.connection.Connections;
import io.syncdesk.core.connection.Standing;
import java.time.InstantSource;

/** GET /v1/connection: connected, paused (why, until) or disconnected. */
final class ShowConnection {
  private final Connections connections;
  private final Companies companies;
  private final InstantSource clock;

  ShowConnection(Connections connections, Companies companies, InstantSource clock) {
    this.connections = connections;
    this.companies = companies;
    this.clock = clock;
  }

  Answer answer(Member member) {
    return new Answer.Shown(view(member.company()));
  }

  ConnectionView view(CompanyId company) {
    return switch (connections.find(company)) {
      case Standing.NeverConnected _ -> ConnectionView.never();
      case Standing.Ended(var realm, var name, var at) -> ConnectionView.ended(realm, name, at);
      case Standing.Connected(var realm, var name, var since) ->
          ConnectionView.connected(realm, name, since, pace(company));
    };
  }

  private Pace pace(CompanyId company) {
    return companies
        .find(company)
        .map(Company::pace)
        .filter(this::isStillSo)
        .orElseGet(Pace.Running::new);
  }

  /**
   * A pause whose time is over waits for nothing but the next turn; but what only a person can end,
   * the lane merely tries again now and then.
   */
  private boolean isStillSo(Pace pace) {
    return switch (pace) {
      case Pace.Running _ -> true;
      case Pace.Paused(var pause, var _, var _) ->
          switch (pause.why()) {
            case KEEPING_PACE, THROTTLED, OUTAGE -> pace.holdsAt(clock.instant());
            case CONNECTION_REVOKED, SUBSCRIPTION_SUSPENDED -> true;
          };
    };
  }
}
