package io.syncdesk.core.lane;

import static io.syncdesk.core.change.Told.FIRM;
import static io.syncdesk.core.change.Told.aService;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.RequestId;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.Try;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing was decided, or nobody knows what was. */
class NoAnswerTest {
  private final LaneOfAFirm lane = new LaneOfAFirm();
  private final Told service = aService("svc-1");

  @Test
  void being_throttled_uses_up_no_attempt() {
    lane.hears(service);
    lane.books.defers(Pause.Why.THROTTLED);

    var end = lane.runs();

    var pause = new Pause(Told.NOON.plusSeconds(60), Pause.Why.THROTTLED);
    assertThat(end).isEqualTo(new TurnEnd.Paused(pause));
    assertThat(lane.attempts(service)).isEmpty();
    assertThat(lane.runs()).isEqualTo(new TurnEnd.Paused(pause));
    assertThat(lane.books.sent()).hasSize(1);
    assertThat(lane.runsAfter(Duration.ofSeconds(60))).isEqualTo(new TurnEnd.Rested());
    assertThat(lane.state(service)).isEqualTo(new State.Synced());
    assertThat(lane.attempts(service)).hasSize(1);
  }

  @Test
  void a_throttled_item_is_sent_again_and_its_neighbours_are_done() {
    var other = aService("svc-2");
    lane.hears(service, other);
    var done = new Outcome.Applied(counterpart("as of v1"));
    lane.books.answers(new Outcome.Deferred(Pause.Why.THROTTLED), done);

    assertThat(lane.runs()).isInstanceOf(TurnEnd.Paused.class);

    assertThat(lane.state(other)).isEqualTo(new State.Synced());
    assertThat(lane.attempts(service)).isEmpty();
    lane.runsAfter(Duration.ofSeconds(60));
    assertThat(lane.state(service)).isEqualTo(new State.Synced());
  }

  @Test
  void a_lost_answer_is_settled_by_the_same_call_under_the_same_id() {
    lane.hears(service);
    lane.books.doesNotAnswer();

    lane.runs();
    lane.runsAfter(Duration.ofSeconds(2));

    assertThat(lane.books.sent()).hasSize(2);
    assertThat(lane.books.sent().getFirst()).isEqualTo(lane.books.sent().getLast());
    assertThat(lane.state(service)).isEqualTo(new State.Synced());
    assertThat(lane.tables.lanes().hasOpenJournal(FIRM)).isFalse();
  }

  @Test
  void a_newer_version_waits_until_the_older_one_is_answered() {
    lane.hears(service);
    lane.books.doesNotAnswer();
    lane.runs();
    lane.hears(service.version(2));

    lane.runsAfter(Duration.ofSeconds(2));

    assertThat(operations()).containsExactly(Operation.CREATE, Operation.CREATE, Operation.UPDATE);
    assertThat(lane.books.sent().getFirst()).isEqualTo(lane.books.sent().get(1));
  }

  @Test
  void an_old_call_of_which_nothing_is_there_is_repeated_unchanged() {
    lane.hears(service, aService("svc-2"));
    lane.books.doesNotAnswer();
    lane.runs();

    lane.runsAfter(Duration.ofMinutes(6));

    assertThat(lane.books.sent()).hasSize(2);
    assertThat(lane.books.sent().getLast()).isEqualTo(lane.books.sent().getFirst());
  }

  @Test
  void of_a_call_that_may_be_on_its_way_what_is_there_is_kept_and_the_rest_keeps_its_id() {
    var other = aService("svc-2");
    lane.hears(service, other);
    lane.books.doesNotAnswer().refuses(new Fault.RequestIdSeen());
    lane.runs();
    lane.books.shows(counterpart("as of v1"));

    lane.runsAfter(Duration.ofMinutes(6));

    assertThat(lane.books.sent()).extracting(Call::requestId).containsOnly(new RequestId("req-1"));
    assertThat(lane.tables.lanes().hasOpenJournal(FIRM)).isTrue();
    assertThat(lane.state(service)).isEqualTo(new State.Synced());
    assertThat(lane.attempts(other)).isEmpty();
  }

  @Test
  void after_an_hour_the_rest_of_what_is_there_in_part_is_looked_for_again() {
    var other = aService("svc-2");
    lane.hears(service, other);
    lane.books.doesNotAnswer();
    lane.runs();
    lane.books.shows(counterpart("as of v1"));

    lane.runsAfter(Duration.ofMinutes(61));

    assertThat(lane.books.sent()).hasSize(1);
    assertThat(lane.tables.lanes().hasOpenJournal(FIRM)).isFalse();
    assertThat(lane.state(service)).isEqualTo(new State.Synced());
    assertThat(lane.state(other))
        .isInstanceOfSatisfying(
            State.Due.class,
            due -> assertThat(due.attempt()).isEqualTo(new Try.Second(new Fault.Unanswered())));
  }

  @Test
  void an_id_that_quickbooks_knows_may_still_be_at_work() {
    lane.hears(service);
    lane.books.doesNotAnswer().refuses(new Fault.RequestIdSeen());
    lane.runs();

    assertThat(lane.runsAfter(Duration.ofSeconds(2))).isInstanceOf(TurnEnd.Paused.class);

    assertThat(lane.tables.lanes().hasOpenJournal(FIRM)).isTrue();
    assertThat(lane.attempts(service)).isEmpty();
  }

  @Test
  void after_an_hour_nothing_is_at_work_any_more() {
    lane.hears(service);
    lane.books.doesNotAnswer().refuses(new Fault.RequestIdSeen());
    lane.runs();

    lane.runsAfter(Duration.ofMinutes(61));

    assertThat(lane.tables.lanes().hasOpenJournal(FIRM)).isFalse();
    assertThat(lane.attempts(service)).hasSize(1);
  }

  @Test
  void not_now_to_a_repeat_says_nothing_about_the_first_sending() {
    lane.hears(service);
    lane.books.doesNotAnswer().answers(new Outcome.Deferred(Pause.Why.THROTTLED));
    lane.runs();

    lane.runsAfter(Duration.ofSeconds(2));

    assertThat(lane.tables.lanes().hasOpenJournal(FIRM)).isTrue();
  }

  @Test
  void an_outage_sees_one_probe_a_minute() {
    lane.hears(service);
    lane.books.doesNotAnswer().doesNotAnswer().doesNotAnswer();

    assertThat(lane.runs()).isEqualTo(pausedFor(2));
    assertThat(lane.runsAfter(Duration.ofSeconds(2))).isEqualTo(pausedFor(60));
    assertThat(lane.runsAfter(Duration.ofSeconds(60))).isEqualTo(pausedFor(60));

    lane.runsAfter(Duration.ofSeconds(60));
    assertThat(lane.tables.companies().find(FIRM).orElseThrow().pace())
        .isEqualTo(new Pace.Running());
  }

  @Test
  void a_dead_connection_pauses_the_firm_and_fails_nothing() {
    lane.hears(service);
    var dead = new Outcome.Deferred(Pause.Why.CONNECTION_REVOKED);
    lane.books.opensAs(new Library.Opened.Shut(dead));

    assertThat(lane.runs()).isInstanceOf(TurnEnd.Paused.class);

    assertThat(lane.record(service)).isEqualTo(service.record().stored());
    assertThat(lane.attempts(service)).isEmpty();
  }

  private List<Operation> operations() {
    return lane.books.sent().stream()
        .flatMap(it -> it.items().stream())
        .map(it -> it.write().operation())
        .toList();
  }

  private TurnEnd pausedFor(int seconds) {
    var until = lane.clock.instant().plusSeconds(seconds);
    return new TurnEnd.Paused(new Pause(until, Pause.Why.OUTAGE));
  }

  private static Counterpart counterpart(String shows) {
    return new Counterpart(BooksKind.ITEM, "900", "0", new ContentHash(shows));
  }
}
