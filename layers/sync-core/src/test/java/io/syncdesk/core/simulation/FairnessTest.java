package io.syncdesk.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.intake.AcceptChange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Promise R6: a firm with very many records beside 49 with 20, where only five lanes run at once,
 * which is far fewer than in the cloud. {@code -Dsimulation.backlog=100000} makes it as large as
 * the promise says; a twentieth shows the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FairnessTest {
  private static final int BACKLOG = Integer.getInteger("simulation.backlog", 5_000);
  private static final int LANES_AT_ONCE = 5;
  private static final CompanyId LARGE = new CompanyId("firm-1");
  private static final List<CompanyId> SMALL = LargeFirms.firms(2, 50);
  private static final Duration DAY = Duration.ofMinutes(8);
  private final World alone = world(SMALL);
  private final World together = world(LargeFirms.firms(1, 50));

  private static World world(List<CompanyId> firms) {
    var large = new LargeFirms(1);
    SMALL.forEach(it -> large.changes(it, 20, DAY));
    if (firms.contains(LARGE)) {
      large.changes(LARGE, 2, DAY);
    }
    return large.world(1, LANES_AT_ONCE);
  }

  @BeforeAll
  void a_day_passes_without_the_large_firm_and_one_with_it() {
    var accept =
        new AcceptChange(together.tables().records(), together.tables().ledger(), together.clock());
    for (var change : LargeFirms.backlog(LARGE, BACKLOG)) {
      together.checker().told(change);
      accept.accept(change);
    }

    alone.play();
    together.play();
  }

  @Test
  void all_of_the_large_firm_arrives() {
    assertThat(together.tally().waits()).hasSize(BACKLOG + 2 + SMALL.size() * 20);
  }

  @Test
  void the_others_wait_a_minute_at_most() {
    assertThat(longestOfNearlyAll(together)).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void the_others_wait_at_most_twice_as_long_as_without_it() {
    var twice = longestOfNearlyAll(alone).multipliedBy(2);

    assertThat(longestOfNearlyAll(together)).isLessThan(twice);
  }

  /** What is more than the limits ends every run, this one too. */
  @Test
  void the_limits_of_quickbooks_are_used_and_kept() {
    var traffic = together.realms().of(LARGE).traffic();

    assertThat(traffic.mostBatches()).isEqualTo(Traffic.BATCHES_A_MINUTE);
  }

  /** How long 99 of 100 of their changes wait at most. */
  private static Duration longestOfNearlyAll(World world) {
    var waits =
        world.tally().waits().entrySet().stream()
            .filter(it -> SMALL.contains(it.getKey().company()))
            .map(Map.Entry::getValue)
            .sorted()
            .toList();
    return Duration.ofMillis(waits.get(waits.size() * 99 / 100));
  }
}
