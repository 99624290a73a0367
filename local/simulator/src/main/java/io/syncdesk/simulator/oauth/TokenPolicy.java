package io.syncdesk.simulator.oauth;

import java.time.Duration;

/**
 * How long tokens live and what happens to a refresh token that was replaced. Sources disagree
 * about the grace, so it is a switch: none by default, a day as Intuit once wrote.
 */
public record TokenPolicy(
    Duration accessLife,
    Duration rotateAfter,
    Duration grace,
    Duration refreshLife,
    Duration hardLife) {
  public static TokenPolicy usual() {
    return new TokenPolicy(
        Duration.ofHours(1),
        Duration.ofHours(24),
        Duration.ZERO,
        Duration.ofDays(101),
        Duration.ofDays(5 * 365));
  }

  public TokenPolicy rotatingAfter(Duration duration) {
    return new TokenPolicy(accessLife, duration, grace, refreshLife, hardLife);
  }

  public TokenPolicy withGrace(Duration duration) {
    return new TokenPolicy(accessLife, rotateAfter, duration, refreshLife, hardLife);
  }
}
