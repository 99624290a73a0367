package io.syncdesk.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Promises R1, R4 and R16 of the lane, in as many worlds as {@link Seeds} says. */
class SimulationTest {
  private static final int SEEDS = Seeds.count("seeds", 10_000);
  private static final long FROM = Long.getLong("simulation.from", 1);

  @Test
  void no_change_is_lost_doubled_stale_or_silent_whatever_goes_wrong() {
    assertThat(Simulation.firstFailure(FROM, SEEDS, Playwright::plan, Bug.NONE)).isEmpty();
  }

  @Test
  void the_same_seed_twice_is_the_same_run_twice() {
    assertThat(Simulation.firstOf(FROM, SEEDS / 10, SimulationTest::differsTheSecondTime))
        .isEmpty();
  }

  private static boolean differsTheSecondTime(long seed) {
    long once = Simulation.play(seed).hash();
    long again = Simulation.play(seed).hash();
    return once != again;
  }
}
