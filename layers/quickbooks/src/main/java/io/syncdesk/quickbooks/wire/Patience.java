package io.syncdesk.quickbooks.wire;

import java.time.Duration;

/** How long we wait for Intuit: to take a connection, and to say the next thing on it. */
public record Patience(Duration connect, Duration answer) {

  /** A connection is a matter of milliseconds; a batch of 30 can take QuickBooks ten seconds. */
  public static final Patience USUAL = new Patience(Duration.ofSeconds(3), Duration.ofSeconds(15));

  /** What one call takes when everything goes as slowly as it may. */
  public Duration callTakesAtMost() {
    return connect.plus(answer);
  }
}
