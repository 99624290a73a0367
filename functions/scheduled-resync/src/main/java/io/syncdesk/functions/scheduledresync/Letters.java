package io.syncdesk.functions.scheduledresync;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.lane.Deadline;
import java.time.LocalDate;
import java.util.Set;

/** The letters to the owner and the admins of each firm. */
interface Letters {

  /** How many were written, for how many firms that failed, and whether all firms were reached. */
  record Round(int written, int failed, Reach reach) {}

  /** How far a round came. */
  enum Reach {
    ALL,
    /** The next run goes on: it finds whom this one has served. */
    SOME
  }

  Round morning(LocalDate morning, Deadline deadline);

  Round atOnce(Set<CompanyId> stranded, Deadline deadline);

  /** Nobody gave us an address to write from. */
  record Unwanted() implements Letters {
    private static final Round NOTHING = new Round(0, 0, Reach.ALL);

    @Override
    public Round morning(LocalDate morning, Deadline deadline) {
      return NOTHING;
    }

    @Override
    public Round atOnce(Set<CompanyId> stranded, Deadline deadline) {
      return NOTHING;
    }
  }
}
