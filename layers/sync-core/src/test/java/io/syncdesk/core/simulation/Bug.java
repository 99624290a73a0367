package io.syncdesk.core.simulation;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.lane.Books;
import io.syncdesk.core.lane.Restored;
import io.syncdesk.core.lane.Stores;
import io.syncdesk.core.numbering.Reservations;
import java.time.InstantSource;

/** A place where a run can be spoilt on purpose, to see whether the checker notices. */
interface Bug {
  Bug NONE = new Bug() {};

  /** What remembers something, or has to know the time, begins anew in each run. */
  default Bug inThisRun(InstantSource clock) {
    return this;
  }

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

  default Books inBooks(Books books, CompanyId company) {
    return books;
  }

  /** Spoils how numbers are given away. */
  default Reservations inReservations(Reservations reservations) {
    return reservations;
  }

  default boolean sweeps() {
    return true;
  }

  /** As which the tables count to lanes and sweeps once they are put back. */
  default Restored restored(Restored truly) {
    return truly;
  }

  default boolean doorsAcknowledgeLast() {
    return true;
  }

  default boolean webhooksAreAnsweredLast() {
    return true;
  }
}
