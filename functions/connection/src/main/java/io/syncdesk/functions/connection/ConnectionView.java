package io.syncdesk.functions.connection;

import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Realm;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a firm stands with QuickBooks, as the API writes it; what is absent is left out. */
record ConnectionView(
    String state,
    @Nullable String companyName,
    @Nullable String realmId,
    @Nullable String since,
    @Nullable String why,
    @Nullable String until) {

  static ConnectionView never() {
    return new ConnectionView("disconnected", null, null, null, null, null);
  }

  /** The company is named still, because connecting again leads back into it. */
  static ConnectionView ended(Realm realm, String companyName, Instant at) {
    return new ConnectionView(
        "disconnected", nameOf(companyName), realm.value(), moment(at), null, null);
  }

  static ConnectionView connected(Realm realm, String companyName, Instant since, Pace pace) {
    var name = nameOf(companyName);
    return switch (pace) {
      case Pace.Running _ ->
          new ConnectionView("connected", name, realm.value(), moment(since), null, null);
      case Pace.Paused(var pause, var _, var _) ->
          new ConnectionView(
              "paused", name, realm.value(), moment(since), word(pause), until(pause));
    };
  }

  private static String word(Pause pause) {
    return pause.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What only a person can end has no hour. */
  private static @Nullable String until(Pause pause) {
    return switch (pause.why()) {
      case KEEPING_PACE, THROTTLED, OUTAGE -> pause.until().toString();
      case CONNECTION_REVOKED, SUBSCRIPTION_SUSPENDED -> null;
    };
  }

  /** Firms that an operator connected have neither name nor day. */
  private static @Nullable String nameOf(String companyName) {
    return companyName.isEmpty() ? null : companyName;
  }

  private static @Nullable String moment(Instant at) {
    return at.equals(Instant.EPOCH) ? null : at.toString();
  }
}
