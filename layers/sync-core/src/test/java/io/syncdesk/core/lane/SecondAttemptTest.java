package io.syncdesk.core.lane;

import static io.syncdesk.core.change.Told.aService;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.Sight;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.Try;
import io.syncdesk.core.resolution.Status;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One more try, informed; then a person. */
class SecondAttemptTest {
  private static final Fault CLOSED = new Fault.PeriodClosed();
  private final LaneOfAFirm lane = new LaneOfAFirm();
  private final Told service = aService("svc-1");

  @Test
  void a_second_attempt_is_woken_however_long_it_took_to_store_that_it_is_due() {
    lane.hears(service);
    lane.books.refuses(CLOSED);
    lane.tables.ledger().meanwhile(() -> {});
    lane.tables.ledger().meanwhile(() -> lane.clock.turn(Duration.ofSeconds(45)));

    lane.runs();

    assertThat(lane.wakeUps.takeHeldBack())
        .extracting(it -> it.delay())
        .containsExactly(LaneOfAFirm.RETRY_AFTER);
  }

  @Test
  void a_refusal_is_followed_by_one_more_try_after_a_while() {
    lane.hears(service);
    lane.books.refuses(CLOSED);

    lane.runs();

    var later = Told.NOON.plus(LaneOfAFirm.RETRY_AFTER);
    assertThat(lane.state(service)).isEqualTo(new State.Due(later, new Try.Second(CLOSED)));
    assertThat(lane.wakeUps.takeHeldBack())
        .extracting(it -> it.delay())
        .containsExactly(LaneOfAFirm.RETRY_AFTER);
  }

  @Test
  void the_second_attempt_looks_first_and_goes_alone() {
    var other = aService("svc-2");
    lane.hears(service, other);
    lane.books.answers(new Outcome.Refused(CLOSED), new Outcome.Refused(CLOSED));
    lane.runs();
    lane.books.sent().clear();

    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);

    assertThat(lane.books.looks())
        .containsExactly(
            service.entity() + " after " + CLOSED, other.entity() + " after " + CLOSED);
    assertThat(lane.books.sent())
        .extracting(Call::form)
        .containsExactly(Call.Form.SINGLE, Call.Form.SINGLE);
  }

  @Test
  void the_second_attempt_goes_by_what_it_saw() {
    lane.bringsIn(service);
    lane.hears(service.version(2));
    lane.books.refuses(new Fault.StaleSyncToken());
    lane.runs();
    var moved = new Counterpart(BooksKind.ITEM, "100", "7", new ContentHash("edited"));
    lane.books.shows(moved);

    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);

    assertThat(lane.state(service)).isEqualTo(new State.Synced());
    assertThat(lane.books.sent().getLast().items().getFirst().write().operation())
        .isEqualTo(Operation.UPDATE);
  }

  @Test
  void after_exactly_two_attempts_a_person_is_asked() {
    lane.parks(service, CLOSED);

    assertThat(lane.state(service)).isEqualTo(State.Parked.REFUSED);
    assertThat(lane.record(service).onDesk()).isEqualTo(OnDesk.YES);
    assertThat(lane.attempts(service))
        .extracting(it -> it.attempt().ordinal())
        .containsExactly(2, 1);
    assertThat(lane.error(service).fault()).isEqualTo(CLOSED);
    assertThat(lane.error(service).status()).isEqualTo(new Status.Open());
    lane.runsAfter(Duration.ofDays(1));
    assertThat(lane.books.sent()).hasSize(2);
  }

  @Test
  void what_a_look_shows_to_be_hopeless_is_not_sent_again() {
    lane.hears(service);
    lane.books.refuses(CLOSED).shows(new Sight.Hopeless(new Fault.DeletedInQuickBooks()));
    lane.runs();

    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);

    assertThat(lane.books.sent()).hasSize(1);
    assertThat(lane.error(service).fault()).isEqualTo(new Fault.DeletedInQuickBooks());
  }

  @Test
  void one_refusal_in_a_batch_does_not_hold_up_its_neighbours() {
    var other = aService("svc-2");
    lane.hears(service, other);
    var done = new Outcome.Applied(counterpart("as of v1"));
    lane.books.answers(new Outcome.Refused(CLOSED), done);

    lane.runs();

    assertThat(lane.state(service)).isInstanceOf(State.Due.class);
    assertThat(lane.state(other)).isEqualTo(new State.Synced());
  }

  @Test
  void what_we_have_no_words_for_is_parked_and_holds_up_nobody() {
    var other = aService("svc-2");
    lane.books.hasNoWordsFor(service.entity());
    lane.hears(service, other);

    lane.runs();
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);

    assertThat(lane.state(other)).isEqualTo(new State.Synced());
    assertThat(lane.error(service).fault())
        .isEqualTo(new Fault.Malformed("translation", "no words"));
  }

  private static Counterpart counterpart(String shows) {
    return new Counterpart(BooksKind.ITEM, "900", "0", new ContentHash(shows));
  }
}
