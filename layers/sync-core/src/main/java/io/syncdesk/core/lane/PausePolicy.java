package io.syncdesk.core.lane;

import io.syncdesk.core.company.Pause;
import java.time.Duration;
import java.time.Instant;

/** How long a company stands still after an answer that decided nothing. */
final class PausePolicy {
  /** Intuit: wait 60 seconds after a 429. */
  private static final Duration AFTER_THROTTLE = Duration.ofSeconds(60);

  /** A single lost answer is settled quickly; an outage sees one probe a minute. */
  private static final Duration AFTER_FIRST_MISS = Duration.ofSeconds(2);

  private static final Duration AFTER_MORE_MISSES = Duration.ofSeconds(60);

  /** Only a person changes these; reconnecting wakes the lane at once. */
  private static final Duration UNTIL_A_PERSON_ACTS = Duration.ofMinutes(15);

  private PausePolicy() {}

  static Pause pause(Pause.Why why, int missesBefore, Instant now) {
    var length =
        switch (why) {
          case THROTTLED, KEEPING_PACE -> AFTER_THROTTLE;
          case OUTAGE -> missesBefore == 0 ? AFTER_FIRST_MISS : AFTER_MORE_MISSES;
          case CONNECTION_REVOKED, SUBSCRIPTION_SUSPENDED -> UNTIL_A_PERSON_ACTS;
        };
    return new Pause(now.plus(length), why);
  }
}
