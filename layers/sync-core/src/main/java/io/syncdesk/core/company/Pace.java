package io.syncdesk.core.company;

import java.time.Instant;

/** Whether a company's lane may run now. */
public sealed interface Pace {

  /** Nothing holds it. */
  record Running() implements Pace {}

  /** Held by what QuickBooks answered; {@code misses} counts the answers in a row that said so. */
  record Paused(Pause pause, int misses) implements Pace {}

  /** Whether the lane has to leave QuickBooks alone at this instant. */
  default boolean holdsAt(Instant now) {
    return this instanceof Paused(var pause, var misses) && now.isBefore(pause.until());
  }

  /** How many answers in a row brought no decision. */
  default int misses() {
    return this instanceof Paused(var pause, var count) ? count : 0;
  }
}
