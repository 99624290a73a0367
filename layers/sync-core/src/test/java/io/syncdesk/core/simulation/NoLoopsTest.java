package io.syncdesk.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Promise R8: what we write comes back as webhooks, and nothing runs in circles. That a look does
 * nothing without a cause in QuickBooks is checked in every run, see {@link CheckCauses}.
 */
class NoLoopsTest {
  private static final int SEEDS = Seeds.count("seeds", 10_000);
  private static final int MEASURED = Seeds.count("measured", 1_000);

  private static final Bug NOBODY_SWEEPS =
      new Bug() {
        @Override
        public boolean sweeps() {
          return false;
        }
      };

  @Test
  void our_own_writes_that_come_back_cause_no_write() {
    var writes =
        played(MEASURED, NoLoopsTest::withoutFaults)
            .flatMap(it -> it.writes().entrySet().stream())
            .filter(it -> it.getValue() > 1);

    assertThat(writes).isEmpty();
  }

  /** 0.9 of them for changes, as two may share one; the rest looks at webhooks of what it wrote. */
  @Test
  void a_lane_runs_at_most_six_times_for_five_changes_without_faults() {
    assertThat(laneRunsPerChange(NoLoopsTest::withoutFaults)).isBetween(0.9, 1.2);
  }

  @Test
  void a_lane_runs_at_most_once_per_change_where_no_webhooks_come() {
    assertThat(laneRunsPerChange(seed -> only(Map.of(Trouble.LOST_WEBHOOK, 1000), seed)))
        .isLessThan(1.0);
  }

  @Test
  void a_lane_runs_at_most_four_times_per_change_with_faults() {
    assertThat(laneRunsPerChange(Playwright::plan)).isLessThan(4.0);
  }

  @Test
  void a_wake_up_sent_while_a_lane_runs_is_never_lost() {
    var busy =
        Map.of(
            Trouble.TAKES_SECONDS, 500,
            Trouble.SLOW_CALL, 30,
            Trouble.SHORT_VISIBILITY, 300,
            Trouble.DUPLICATE, 100);

    assertThat(Simulation.firstFailure(1, SEEDS, seed -> only(busy, seed), NOBODY_SWEEPS))
        .isEmpty();
  }

  private static double laneRunsPerChange(Simulation.Script script) {
    var tallies = played(MEASURED, script).toList();
    return sum(tallies, Tally::laneRuns) / (double) sum(tallies, Tally::changes);
  }

  private static int sum(List<Tally> tallies, ToIntFunction<Tally> what) {
    return tallies.stream().mapToInt(what).sum();
  }

  private static Stream<Tally> played(int seeds, Simulation.Script script) {
    return IntStream.rangeClosed(1, seeds)
        .mapToObj(script::plan)
        .map(it -> Simulation.play(it, Bug.NONE, Chronicle.Told.AS_HASH).tally());
  }

  private static Plan withoutFaults(long seed) {
    return only(Map.of(), seed);
  }

  private static Plan only(Map<Trouble, Integer> troubles, long seed) {
    return Playwright.plan(seed).onlyWhatTaxDomeSays().with(troubles);
  }
}
