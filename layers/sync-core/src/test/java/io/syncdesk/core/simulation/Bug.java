package io.syncdesk.core.simulation;

import io.syncdesk.core.books.Books;
import io.syncdesk.core.lane.Stores;

/** A place where a run can be spoilt on purpose, to see whether the checker notices. */
interface Bug {
  Bug NONE = new Bug() {};

  /** Spoils what the tables do. */
  default Stores inTables(Stores tables) {
    return tables;
  }

  /**
   * Spoils how the tables are used: each of its calls is one where others run and crashes strike.
   */
  default Stores inUse(Stores gated) {
    return gated;
  }

  default Books inBooks(Books books) {
    return books;
  }

  default boolean sweeps() {
    return true;
  }

  default boolean doorsAcknowledgeLast() {
    return true;
  }
}
