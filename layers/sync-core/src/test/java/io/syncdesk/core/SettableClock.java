package io.syncdesk.core;

import io.syncdesk.core.change.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test turns by hand; it starts at noon. */
public final class SettableClock implements InstantSource {
  private Instant now = Told.NOON;

  @Override
  public Instant instant() {
    return now;
  }

  public void turn(Duration by) {
    now = now.plus(by);
  }
}
