package io.syncdesk.core.lane;

import static io.syncdesk.core.change.Told.FIRM;
import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.record.State;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a turn begins, ends, and wakes the next. */
class RunTurnTest {
  private final LaneOfAFirm lane = new LaneOfAFirm();
  private final Told account = anAccount("acc-1");
  private final Told service = aService("svc-1");

  @Test
  void a_turn_gives_way_in_time_and_wakes_itself() {
    lane.hears(account, service);
    lane.books.whileSending(() -> lane.clock.turn(Duration.ofSeconds(40)));

    assertThat(lane.runs(new WakeUp(FIRM, 3))).isEqualTo(new TurnEnd.MoreToDo());

    assertThat(lane.state(account)).isEqualTo(new State.Synced());
    assertThat(lane.state(service)).isInstanceOf(State.Due.class);
    assertThat(lane.wakeUps.takeArrived()).containsExactly(new WakeUp(FIRM, 4));
  }

  @Test
  void no_call_is_started_that_cannot_end_in_time() {
    lane.hears(service);

    lane.runs(WakeUp.of(FIRM), Turn.STEP_TAKES_AT_MOST.minusMillis(1));

    assertThat(lane.books.sent()).isEmpty();
  }

  @Test
  void a_lane_that_only_wakes_itself_stops_at_the_hop_limit() {
    lane.books.opensAs(new Library.Opened.Loading());

    assertThat(lane.runs(new WakeUp(FIRM, WakeUp.HOPS_MAX))).isEqualTo(new TurnEnd.MoreToDo());

    assertThat(lane.wakeUps.takeArrived()).isEmpty();
  }

  @Test
  void a_turn_that_was_superseded_keeps_its_hands_off() {
    lane.hears(service);
    lane.books.whileSending(() -> lane.tables.lanes().begin(FIRM));

    assertThat(lane.runs()).isEqualTo(new TurnEnd.Superseded());

    assertThat(lane.state(service)).isInstanceOf(State.Due.class);
    assertThat(lane.tables.lanes().hasOpenJournal(FIRM)).isTrue();
    lane.runs();
    assertThat(lane.state(service)).isEqualTo(new State.Synced());
    assertThat(lane.attempts(service)).hasSize(1);
  }

  @Test
  void a_busy_record_is_thought_about_again() {
    lane.hears(service);
    lane.books.whileSending(() -> lane.tables.ledger().overtakesNext(3));

    lane.runs();

    assertThat(lane.state(service)).isEqualTo(new State.Synced());
  }

  @Test
  void who_is_not_connected_is_not_served() {
    var id = new CompanyId("firm-without-books");
    lane.tables.having(
        new Company(
            id,
            new Connection.Disconnected(),
            new Pace.Running(),
            Settings.startingOn(Told.DAY),
            Set.of()));

    assertThat(lane.runs(WakeUp.of(id))).isEqualTo(new TurnEnd.NotServed());
    assertThat(lane.runs(WakeUp.of(new CompanyId("stranger")))).isEqualTo(new TurnEnd.NotServed());
  }
}
