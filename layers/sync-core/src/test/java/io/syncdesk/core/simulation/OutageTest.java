package io.syncdesk.core.simulation;

import static io.syncdesk.core.change.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.record.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Promise R5: QuickBooks is away for four hours, in which 50 firms have 200 changes each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTest {
  private static final Duration LENGTH = Duration.ofHours(4);
  private static final Duration DRAINED_WITHIN = Duration.ofMinutes(10);
  private static final List<CompanyId> FIRMS = LargeFirms.firms(1, 50);
  private static final int CHANGES = 200;
  private final World world = world();
  private List<Integer> probes = List.of();
  private List<Integer> mostProbesInAMinute = List.of();
  private long heldUp;
  private long notShown;

  private static World world() {
    var large = new LargeFirms(1);
    for (var firm : FIRMS) {
      large.happens(
          Duration.ZERO, new Happening.What.Away(firm, Pause.Why.OUTAGE, LENGTH.toMillis()));
      large.changes(firm, CHANGES, LENGTH.minusMinutes(5));
    }
    return large.world(1, 100);
  }

  @BeforeAll
  void four_hours_pass_and_ten_minutes() {
    var ends = NOON.plus(LENGTH);
    world.stage().at(ends.toEpochMilli(), this::countWhenItEnds);
    var drained = ends.plus(DRAINED_WITHIN);
    world.stage().at(drained.toEpochMilli(), () -> notShown = countNotShown());

    world.play();
  }

  @Test
  void nothing_is_parked() {
    assertThat(FIRMS).allSatisfy(it -> assertThat(world.tables().allErrors(it)).isEmpty());
  }

  /** The first is repeated after two seconds: most answers that get lost are not outages. */
  @Test
  void each_firm_asks_once_a_minute_whether_quickbooks_is_back() {
    assertThat(probes).allSatisfy(it -> assertThat(it).isBetween(230, 242));
    assertThat(mostProbesInAMinute).allSatisfy(it -> assertThat(it).isLessThanOrEqualTo(2));
  }

  @Test
  void all_is_made_up_for_within_ten_minutes() {
    assertThat(heldUp).isEqualTo((long) FIRMS.size() * CHANGES);
    assertThat(notShown).isZero();
  }

  private void countWhenItEnds() {
    heldUp = countNotShown();
    probes = FIRMS.stream().map(it -> traffic(it).asked()).toList();
    mostProbesInAMinute = FIRMS.stream().map(it -> traffic(it).mostRequests()).toList();
  }

  private Traffic traffic(CompanyId firm) {
    return world.realms().of(firm).traffic();
  }

  private long countNotShown() {
    return FIRMS.stream()
        .flatMap(it -> world.tables().allRecords(it).stream())
        .filter(it -> !(it.state() instanceof State.Synced))
        .count();
  }
}
