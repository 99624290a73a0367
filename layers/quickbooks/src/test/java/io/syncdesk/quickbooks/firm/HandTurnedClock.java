package io.syncdesk.quickbooks.firm;

import io.syncdesk.core.change.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that passes only when a test says so. */
public final class HandTurnedClock implements InstantSource {
  private volatile Instant now = Told.NOON;

  @Override
  public Instant instant() {
    return now;
  }

  public void advance(Duration by) {
    now = now.plus(by);
  }
}
