package io.syncdesk.core.lane;

import static io.syncdesk.core.change.Told.FIRM;
import static io.syncdesk.core.change.Told.aService;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.record.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Documents older than the connection are learned beside the work. */
class LearnMoreTest {
  private final LaneOfAFirm lane = new LaneOfAFirm();
  private final Told service = aService("svc-1");

  @Test
  void what_was_in_quickbooks_before_is_learned_once_the_work_is_done() {
    lane.books.hasToLearn(() -> assertThat(lane.state(service)).isEqualTo(new State.Synced()));
    lane.books.hasToLearn(() -> {});
    lane.hears(service);

    assertThat(lane.runs()).isEqualTo(new TurnEnd.Rested());

    assertThat(lane.books.hasMoreToLearn()).isFalse();
  }

  @Test
  void a_change_that_comes_while_learning_waits_for_one_page_only() {
    lane.books.hasToLearn(() -> lane.hears(service));
    lane.books.hasToLearn(() -> assertThat(lane.state(service)).isEqualTo(new State.Synced()));

    assertThat(lane.runs()).isEqualTo(new TurnEnd.Rested());

    assertThat(lane.books.sent()).hasSize(1);
  }

  @Test
  void what_there_is_no_time_to_learn_is_for_another_turn() {
    lane.books.hasToLearn(() -> lane.clock.turn(Duration.ofSeconds(40))).hasToLearn(() -> {});

    assertThat(lane.runs()).isEqualTo(new TurnEnd.MoreToDo());
    assertThat(lane.books.hasMoreToLearn()).isTrue();
    assertThat(lane.wakeUps.takeArrived()).containsExactly(WakeUp.of(FIRM).next());

    assertThat(lane.runs()).isEqualTo(new TurnEnd.Rested());
    assertThat(lane.books.hasMoreToLearn()).isFalse();
  }

  @Test
  void learning_keeps_to_the_requests_of_the_minute() {
    lane.books.hasToLearn(() -> lane.books.asks(Allowance.REQUESTS_A_MINUTE)).hasToLearn(() -> {});

    assertThat(lane.runs())
        .isInstanceOfSatisfying(
            TurnEnd.Paused.class,
            it -> assertThat(it.pause().why()).isEqualTo(Pause.Why.KEEPING_PACE));

    assertThat(lane.books.hasMoreToLearn()).isTrue();
    assertThat(lane.runsAfter(Duration.ofMinutes(2))).isEqualTo(new TurnEnd.Rested());
  }

  @Test
  void an_outage_while_learning_pauses_the_firm_and_learning_goes_on_after_it() {
    lane.books.cannotLearn(new Outcome.Deferred(Pause.Why.OUTAGE)).hasToLearn(() -> {});
    lane.hears(service);

    assertThat(lane.runs()).isInstanceOf(TurnEnd.Paused.class);
    assertThat(lane.state(service)).isEqualTo(new State.Synced());

    assertThat(lane.runsAfter(Duration.ofMinutes(10))).isEqualTo(new TurnEnd.Rested());
    assertThat(lane.books.hasMoreToLearn()).isFalse();
  }

  @Test
  void a_page_that_is_refused_for_its_number_holds_up_nobody() {
    lane.books.cannotLearn(new Outcome.Deferred(Pause.Why.THROTTLED));
    lane.hears(service);

    assertThat(lane.runs()).isEqualTo(new TurnEnd.Rested());
  }
}
