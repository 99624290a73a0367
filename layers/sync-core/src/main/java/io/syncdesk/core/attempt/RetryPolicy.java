package io.syncdesk.core.attempt;

import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.Try;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often, how far apart, and then what: an attempt, {@code delay} later an informed one, and
 * then a person is asked. There is no third automatic attempt (C1).
 */
public record RetryPolicy(Duration delay) {
  public RetryPolicy {
    if (delay.isNegative() || delay.compareTo(Duration.ofMinutes(15)) > 0) {
      throw new IllegalArgumentException(
          "the delay is 0 to 15 minutes (SQS's limit), not " + delay);
    }
  }

  /** When and how to try again after a fault; empty when it is a person's turn. */
  public Optional<State.Due> next(Try attempt, Fault fault, Instant now) {
    return switch (attempt) {
      case Try.First _ -> Optional.of(new State.Due(now.plus(delay), new Try.Second(fault)));
      case Try.Second _ -> Optional.empty();
    };
  }
}
