package io.syncdesk.simulator.webhook;

import java.time.Duration;
import java.util.List;

/** How long a delivery rests after each failure; the last step goes on for ever. */
public record Ladder(List<Duration> steps) {
  public Ladder {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || !steps.stream().allMatch(Duration::isPositive)) {
      throw new IllegalArgumentException("A ladder has steps, each longer than nothing: " + steps);
    }
  }

  /** Intuit's own; no end of it is documented. */
  public static Ladder quickBooks() {
    return new Ladder(
        List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(6)));
  }

  /** The same ladder in less time, for people who do not wait six hours. */
  public Ladder dividedBy(long divisor) {
    return new Ladder(steps.stream().map(step -> step.dividedBy(divisor)).toList());
  }

  Duration after(int failures) {
    return steps.get(Math.min(failures, steps.size()) - 1);
  }
}
