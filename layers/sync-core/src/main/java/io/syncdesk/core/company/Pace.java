package io.syncdesk.core.company;

import java.time.Instant;
import java.util.Objects;

/** Whether a company's lane may run now. */
public sealed interface Pace {

  /** Nothing holds it. */
  record Running() implements Pace {}

  /**
   * Held by what QuickBooks answered; {@code misses} counts the answers in a row that said so,
   * {@code since} is when the first of them came that said it for this reason.
   */
  record Paused(Pause pause, int misses, Instant since) implements Pace {
    public Paused {
      // An earlier version did not keep it.
      since = Objects.requireNonNullElse(since, pause.until());
    }
  }

  /** Whether the lane has to leave QuickBooks alone at this instant. */
  default boolean holdsAt(Instant now) {
    return this instanceof Paused(var pause, var _, var _) && now.isBefore(pause.until());
  }

  /** How many answers in a row brought no decision. */
  default int misses() {
    return this instanceof Paused(var _, var count, var _) ? count : 0;
  }
}
