package io.syncdesk.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock a test turns by hand. */
final class SettableClock implements InstantSource {
  private volatile Instant now = Instant.parse("2026-11-23T18:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  void advance(Duration duration) {
    now = now.plus(duration);
  }
}
