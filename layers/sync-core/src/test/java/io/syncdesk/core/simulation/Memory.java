package io.syncdesk.core.simulation;

import io.syncdesk.core.books.Outcome;

/** What the QuickBooks of a world remembers of request ids, and how late a write can be there. */
enum Memory {
  /** As we trust it to be. */
  LASTS(55) {
    @Override
    boolean holds(Outcome outcome, long ageMillis) {
      return true;
    }
  },

  /** Every id is forgotten long before the last write has landed. */
  FORGETS_IDS(240) {
    @Override
    boolean holds(Outcome outcome, long ageMillis) {
      return ageMillis < 60 * MINUTE;
    }
  },

  /** What was refused is thought about again. */
  FORGETS_REFUSALS(240) {
    @Override
    boolean holds(Outcome outcome, long ageMillis) {
      return outcome instanceof Outcome.Applied;
    }
  };

  private static final long MINUTE = 60_000;
  private final int lateAtMostMinutes;

  Memory(int lateAtMostMinutes) {
    this.lateAtMostMinutes = lateAtMostMinutes;
  }

  /** Whether a repeat still gets this answer. */
  abstract boolean holds(Outcome outcome, long ageMillis);

  int lateAtMostMillis() {
    return lateAtMostMinutes * 60_000;
  }
}
