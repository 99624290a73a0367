package io.syncdesk.simulator.oauth;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a company stands to the app. */
public enum ConnectionState {
  CONNECTED,
  /** The user took the app's access away: tokens are dead. */
  REVOKED,
  /** The subscription ended: reading still works, writing does not. */
  SUSPENDED,
  /** The app's monthly allowance of reads is used up. */
  QUOTA_REACHED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ConnectionState> named(String name) {
    return Arrays.stream(values()).filter(state -> state.wireName().equals(name)).findAny();
  }
}
