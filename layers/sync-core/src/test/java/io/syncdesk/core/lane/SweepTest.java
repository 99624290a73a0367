package io.syncdesk.core.lane;

import static io.syncdesk.core.change.Told.FIRM;
import static io.syncdesk.core.change.Told.aService;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.memory.ChooseAnyway;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sweep finds the work that no message woke. */
class SweepTest {
  private final LaneOfAFirm lane = new LaneOfAFirm();
  private final Sweep sweep =
      new Sweep(
          lane.tables.companies(),
          lane.tables.records(),
          lane.tables.lanes(),
          new Sweep.Bell(lane.wakeUps, lane.clock, CatchUpPolicy.hourly(LaneOfAFirm.LOOKS_APART)));

  @Test
  void who_has_nothing_to_do_is_left_alone() {
    lane.runs();

    assertThat(sweeps().woken()).isZero();
    assertThat(lane.wakeUps.takeArrived()).isEmpty();
  }

  @Test
  void who_has_to_look_into_quickbooks_is_woken() {
    assertThat(sweeps().woken()).isEqualTo(1);
    lane.runs();
    lane.clock.turn(Duration.ofMinutes(54));
    assertThat(sweeps().woken()).isZero();

    lane.clock.turn(Duration.ofMinutes(6));

    assertThat(sweeps().woken()).isEqualTo(1);
  }

  @Test
  void a_webhook_whose_wake_up_was_lost_is_found() {
    lane.runs();
    lane.tables.lanes().note(FIRM, Set.of());

    assertThat(sweeps().woken()).isEqualTo(1);
  }

  @Test
  void what_was_stored_and_not_woken_is_found() {
    lane.hears(aService("svc-1"));

    assertThat(sweeps()).isEqualTo(new Sweep.Swept(1, Set.of(), Optional.empty()));

    assertThat(lane.wakeUps.takeArrived()).containsExactly(WakeUp.of(FIRM));
  }

  @Test
  void an_open_journal_is_found() {
    lane.hears(aService("svc-1"));
    lane.books.doesNotAnswer();
    lane.runs();
    lane.clock.turn(Duration.ofMinutes(6));

    assertThat(sweeps().woken()).isEqualTo(1);
  }

  @Test
  void a_changed_setting_is_found() {
    ChooseAnyway.in(
        lane.tables.companies(), FIRM, TwoFirms.SETTINGS, Set.of(LeftOutBecause.EXPENSES_ARE_OFF));

    assertThat(sweeps().woken()).isEqualTo(1);
  }

  @Test
  void a_second_attempt_whose_wake_up_was_lost_is_found_when_it_is_due() {
    lane.hears(aService("svc-1"));
    lane.books.refuses(new Fault.PeriodClosed());
    lane.runs();

    assertThat(sweeps().woken()).isZero();
    lane.clock.turn(LaneOfAFirm.RETRY_AFTER);
    assertThat(sweeps().woken()).isEqualTo(1);
  }

  @Test
  void a_paused_firm_is_left_alone_until_its_pause_is_over() {
    lane.hears(aService("svc-1"));
    lane.books.defers(Pause.Why.THROTTLED);
    lane.runs();

    assertThat(sweeps().woken()).isZero();
    lane.clock.turn(Duration.ofSeconds(60));
    assertThat(sweeps().woken()).isEqualTo(1);
  }

  @Test
  void who_is_not_connected_is_left_alone() {
    lane.hears(aService("svc-1"));
    lane.tables.having(
        new Company(
            FIRM, new Connection.Disconnected(), new Pace.Running(), TwoFirms.SETTINGS, Set.of()));

    assertThat(sweeps().woken()).isZero();
  }

  @Test
  void every_firm_is_swept_page_after_page() {
    IntStream.range(0, 250)
        .mapToObj(i -> new CompanyId("firm-of-many-" + i))
        .forEach(id -> {
          lane.tables.connected(id, new Realm("1"), TwoFirms.SETTINGS);
          lane.hears(aService("svc-1").in(id));
        });

    lane.runs();

    assertThat(sweeps().woken()).isEqualTo(250);
  }

  @Test
  void a_sweep_that_runs_out_of_time_says_where_to_go_on() {
    lane.hears(aService("svc-1"));
    var none = new Deadline(lane.clock.instant(), lane.clock);

    assertThat(sweep.sweep(Optional.empty(), none))
        .isEqualTo(new Sweep.Swept(0, Set.of(), Optional.empty()));
  }

  private Sweep.Swept sweeps() {
    var deadline = new Deadline(lane.clock.instant().plusSeconds(60), lane.clock);
    return sweep.sweep(Optional.empty(), deadline);
  }
}
