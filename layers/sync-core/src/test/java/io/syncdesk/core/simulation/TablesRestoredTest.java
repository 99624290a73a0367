package io.syncdesk.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.lane.Restored;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Promise R13: the tables are put back by up to a quarter of an hour, and QuickBooks is not. All
 * processes end with it, and TaxDome says again what it said since shortly before.
 */
class TablesRestoredTest {
  private static final int SEEDS = Seeds.count("restored.seeds", 2_000);
  private static final long FROM = Long.getLong("simulation.from", 1);
  private static final int LOST_AT_MOST = 15 * 60_000;
  private static final int AFTER_THE_LAST = 5 * 60_000;

  private static final Bug NOBODY_LOOKS_FIRST =
      new Bug() {
        @Override
        public Restored restored(Restored truly) {
          return Restored.NEVER;
        }
      };

  @Test
  void nothing_is_lost_or_doubled() {
    assertThat(Simulation.firstFailure(FROM, SEEDS, TablesRestoredTest::restored, Bug.NONE))
        .isEmpty();
  }

  @Test
  void a_lane_that_writes_before_it_looks_is_found() {
    var found =
        Simulation.firstOf(
            1, SEEDS, seed -> Simulation.failure(restored(seed), NOBODY_LOOKS_FIRST) != null);

    assertThat(found).isPresent();
  }

  /** At any time while things happen, or shortly after. */
  private static Plan restored(long seed) {
    var plan = Playwright.plan(seed);
    var chance = new Chance(seed);
    long at = chance.below((int) plan.lastsMillis() + AFTER_THE_LAST);
    long lost = chance.below(LOST_AT_MOST);
    var company = plan.companies().getFirst();
    var restoring = new Happening.What.TablesAreRestored(company, lost);
    return plan.and(List.of(new Happening(at, restoring)));
  }
}
