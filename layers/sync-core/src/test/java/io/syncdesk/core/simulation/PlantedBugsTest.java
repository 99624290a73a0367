package io.syncdesk.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Promise R3: the simulation bites. Crude bugs show within 500 seeds, some only in rare meetings.
 */
class PlantedBugsTest {
  private static final int SEEDS = Integer.getInteger("simulation.bug.seeds", 50_000);

  @ParameterizedTest
  @EnumSource(PlantedBug.class)
  void a_planted_bug_is_found(Bug bug) {
    assertFound(bug);
  }

  @ParameterizedTest
  @EnumSource(CatchUpBug.class)
  void a_bug_in_catching_up_is_found(Bug bug) {
    assertFound(bug);
  }

  private static void assertFound(Bug bug) {
    var found =
        Simulation.firstOf(
            1, SEEDS, seed -> Simulation.failure(Playwright.plan(seed), bug) != null);

    assertThat(found).as("seed that finds it").isPresent();
  }
}
