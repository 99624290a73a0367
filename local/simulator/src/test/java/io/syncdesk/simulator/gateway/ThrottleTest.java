package io.syncdesk.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The limit that needs calls at the very same moment to be seen. */
final class ThrottleTest {
  private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

  @Test
  void ten_calls_at_once_are_the_most() {
    var throttle = new Throttle(Limits.withoutPerSecond());
    for (int call = 0; call < 10; call++) {
      assertThat(throttle.enters(Nature.READ, NOW)).isTrue();
    }

    assertThat(throttle.enters(Nature.READ, NOW)).isFalse();
    throttle.leave();

    assertThat(throttle.enters(Nature.READ, NOW)).isTrue();
  }
}
