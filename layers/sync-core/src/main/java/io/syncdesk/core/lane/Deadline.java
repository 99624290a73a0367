package io.syncdesk.core.lane;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** When a turn has to be over. No call is started that cannot end before it. */
public record Deadline(Instant at, InstantSource clock) {

  public Duration left() {
    return Duration.between(clock.instant(), at);
  }

  public boolean leaves(Duration needed) {
    return left().compareTo(needed) >= 0;
  }
}
