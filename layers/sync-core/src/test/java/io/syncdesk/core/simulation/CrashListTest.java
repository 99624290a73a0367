package io.syncdesk.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/**
 * Promise R2: scenarios in which nothing else goes wrong are played again with a crash before and
 * after every call to the world, and with two crashes at calls that chance picks.
 */
class CrashListTest {
  private static final int SCENARIOS = Integer.getInteger("simulation.scenarios", 10);
  private static final int PAIRS = Integer.getInteger("simulation.pairs", 100);

  @Test
  void a_crash_at_any_call_is_survived() {
    for (long seed = 1; seed <= SCENARIOS; seed++) {
      var scenario = Playwright.plan(seed).calm();
      int places = places(scenario);

      assertThat(survived(scenario, places, place -> new Gate.CrashAt((int) place, -1)))
          .as("scenario %d", seed)
          .isEmpty();
    }
  }

  @Test
  void two_crashes_are_survived() {
    for (long seed = 1; seed <= SCENARIOS; seed++) {
      var scenario = Playwright.plan(seed).calm();
      int places = places(scenario);
      long salt = seed << 32;

      assertThat(survived(scenario, PAIRS, run -> pair(new Chance(salt + run), places)))
          .as("scenario %d", seed)
          .isEmpty();
    }
  }

  private static Gate.CrashAt pair(Chance chance, int places) {
    return new Gate.CrashAt(2 + chance.below(places), 2 + chance.below(places));
  }

  /** Twice as many places to crash at as there are calls. */
  private static int places(Plan scenario) {
    return 2 * Simulation.play(scenario, Bug.NONE, Chronicle.Told.AS_HASH).calls();
  }

  private static Optional<String> survived(
      Plan scenario, int runs, LongFunction<Gate.CrashAt> crashes) {
    var fatal =
        Simulation.firstOf(2, runs, run -> failure(scenario, crashes.apply(run)).isPresent());
    return fatal.isPresent()
        ? failure(scenario, crashes.apply(fatal.getAsLong()))
        : Optional.empty();
  }

  private static Optional<String> failure(Plan scenario, Gate.CrashAt crash) {
    try {
      new World(scenario, Bug.NONE, Chronicle.Told.AS_HASH, crash).play();
      return Optional.empty();
    } catch (AssertionError e) {
      return Optional.of(crash + ": " + e.getMessage() + " in " + scenario);
    }
  }
}
