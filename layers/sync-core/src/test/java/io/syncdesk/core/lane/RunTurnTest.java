package io.syncdesk.core.lane;

import static io.syncdesk.core.books.Call.Form.SINGLE;
import static io.syncdesk.core.change.Told.FIRM;
import static io.syncdesk.core.change.Told.aFee;
import static io.syncdesk.core.change.Told.aPayment;
import static io.syncdesk.core.change.Told.aRefund;
import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.RequestId;
import io.syncdesk.core.books.Sight;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.Try;
import io.syncdesk.core.resolution.Desk;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Status;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One turn of a lane: what goes out, what comes back, and where each record ends. */
class RunTurnTest {
  private static final Fault CLOSED = new Fault.PeriodClosed();
  private final LaneOfAFirm lane = new LaneOfAFirm();
  private final Told account = anAccount("acc-1");
  private final Told service = aService("svc-1");
  private final Told invoice = anInvoice("inv-1", "acc-1", "svc-1");
  private final Told payment = aPayment("pay-1", "acc-1", "inv-1");

  // --- first attempts

  @Test
  void what_quickbooks_accepts_is_synced() {
    lane.hears(service);

    assertThat(lane.runs()).isEqualTo(new TurnEnd.Rested());

    assertThat(lane.state(service)).isEqualTo(new State.Synced());
    assertThat(lane.record(service).counterparts())
        .extracting(Counterpart::kind)
        .containsExactly(BooksKind.ITEM);
    assertThat(lane.attempts(service)).hasSize(1);
  }

  @Test
  void first_attempts_travel_together_and_read_nothing() {
    IntStream.range(0, 31).forEach(i -> lane.hears(aService("svc-" + i)));

    lane.runs();

    assertThat(lane.books.sent()).extracting(it -> it.items().size()).containsExactly(30, 1);
    assertThat(lane.books.looks()).isEmpty();
  }

  @Test
  void every_call_has_a_request_id_of_its_own() {
    lane.hears(account, service);

    lane.runs();

    assertThat(lane.books.sent())
        .extracting(Call::requestId)
        .containsExactly(new RequestId("req-1"), new RequestId("req-2"));
  }

  @Test
  void what_quickbooks_shows_already_is_not_sent_again() {
    lane.hears(service);
    lane.runs();

    lane.hears(service.version(2).saying("as of v1"));
    lane.runs();

    assertThat(lane.books.sent()).hasSize(1);
    assertThat(lane.state(service)).isEqualTo(new State.Synced());
  }

  @Test
  void the_same_write_never_goes_out_twice_at_once() {
    var twin = aService("svc-2");
    lane.books.writes(service.entity(), "same").writes(twin.entity(), "same");
    lane.hears(service, twin);

    lane.runs();

    assertThat(lane.books.sent()).extracting(it -> it.items().size()).containsExactly(1, 1);
    assertThat(lane.state(twin)).isEqualTo(new State.Synced());
  }

  @Test
  void a_void_goes_alone() {
    bringsIn(account, service, invoice);
    lane.books.sent().clear();
    var other = anInvoice("inv-2", "acc-1", "svc-1");

    lane.hears(invoice.version(2).voided(), other);
    lane.runs();

    assertThat(lane.books.sent())
        .extracting(Call::form)
        .containsExactly(Call.Form.SINGLE, Call.Form.SINGLE);
    assertThat(lane.state(invoice)).isEqualTo(new State.Synced());
  }

  @Test
  void what_is_deleted_in_taxdome_is_taken_out_of_the_books() {
    bringsIn(service);

    lane.hears(service.version(2).deleted());
    lane.runs();

    assertThat(lane.state(service)).isEqualTo(new State.Deleted());
    assertThat(lane.record(service).counterparts()).isEmpty();
  }

  // --- second attempts

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
    bringsIn(service);
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
    parks(service, CLOSED);

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

  // --- what may have happened is looked for

  @Test
  void a_newer_version_still_looks_for_what_the_older_one_left_behind() {
    lane.hears(service);
    lane.books.refuses(new Fault.Unanswered());
    lane.runs();
    lane.books.shows(counterpart("as of v1"));

    lane.hears(service.version(2));
    lane.runs();

    assertThat(operations()).containsExactly(Operation.CREATE, Operation.UPDATE);
    assertThat(lane.state(service)).isEqualTo(new State.Synced());
  }

  @Test
  void a_newer_version_that_comes_meanwhile_looks_too() {
    lane.hears(service);
    lane.books
        .whileSending(() -> lane.hears(service.version(2)))
        .refuses(new Fault.InternalFailure("10000", ""))
        .shows(counterpart("as of v1"));

    lane.runs();

    assertThat(operations()).containsExactly(Operation.CREATE, Operation.UPDATE);
  }

  @Test
  void what_was_parked_in_doubt_is_looked_for_when_it_is_tried_again() {
    parks(service, new Fault.Unanswered());
    lane.books.shows(counterpart("as of v1"));

    lane.resolves(service, Resolution.RESYNC, Desk.OWNER);
    lane.runs();

    assertThat(lane.state(service)).isEqualTo(new State.Synced());
    assertThat(operations()).containsExactly(Operation.CREATE, Operation.CREATE);
  }

  // --- deferred and uncertain

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

  // --- keeping pace

  @Test
  void when_this_minute_has_seen_its_batches_writes_go_alone() {
    IntStream.range(0, 30 * 35 + 2).forEach(i -> lane.hears(aService("svc-" + i)));

    assertThat(lane.runs()).isEqualTo(new TurnEnd.Rested());

    assertThat(lane.books.sent()).extracting(Call::form).hasSize(37).endsWith(SINGLE, SINGLE);
  }

  @Test
  void when_this_minute_has_seen_its_requests_the_lane_goes_on_in_the_next() {
    lane.books.hasAskedAlready(450);
    lane.hears(aService("svc-2"));
    lane.runs();
    lane.hears(service);
    lane.books.sent().clear();

    var pause = new Pause(Told.NOON.plusSeconds(65), Pause.Why.KEEPING_PACE);
    assertThat(lane.runs()).isEqualTo(new TurnEnd.Paused(pause));
    assertThat(lane.books.sent()).isEmpty();
    assertThat(lane.attempts(service)).isEmpty();

    lane.runsAfter(Duration.ofSeconds(65));
    assertThat(lane.state(service)).isEqualTo(new State.Synced());
  }

  // --- what waits

  @Test
  void what_waits_on_another_is_no_error_and_goes_by_itself() {
    lane.hears(payment, invoice);
    lane.runs();
    assertThat(lane.state(invoice)).isEqualTo(new State.Waiting(account.entity(), new Try.First()));
    assertThat(lane.state(payment)).isEqualTo(new State.Waiting(account.entity(), new Try.First()));

    lane.hears(service, account);
    lane.runs();

    assertThat(lane.state(invoice)).isEqualTo(new State.Synced());
    assertThat(lane.state(payment)).isEqualTo(new State.Synced());
    assertThat(lane.tables.errors().summary(FIRM).waiting()).isZero();
  }

  @Test
  void resting_before_the_second_attempt_earns_no_new_first_one() {
    bringsIn(account, service);
    lane.hears(service.version(2), invoice);
    var gone = new Fault.ReferenceInactive("Account", "Sales");
    lane.books.refuses(gone).refuses(CLOSED);
    lane.runs();
    lane.books.refuses(gone);
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);
    assertThat(lane.record(service).isUsable()).isFalse();
    assertThat(lane.state(invoice))
        .isEqualTo(new State.Waiting(service.entity(), new Try.Second(CLOSED)));

    lane.hears(service.version(3));
    lane.books.answers(new Outcome.Refused(CLOSED));
    lane.runs();
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);

    assertThat(lane.state(service)).isEqualTo(new State.Synced());
    assertThat(lane.attempts(invoice))
        .extracting(it -> it.attempt().ordinal())
        .containsExactly(2, 1);
  }

  @Test
  void dependents_follow_in_order() {
    var refund = aRefund("ref-1", "acc-1", "pay-1");
    lane.hears(refund, payment, invoice, service, account);

    lane.runs();

    assertThat(lane.books.sent())
        .extracting(it -> it.items().getFirst().write().kind())
        .containsExactly(
            BooksKind.CUSTOMER,
            BooksKind.ITEM,
            BooksKind.INVOICE,
            BooksKind.PAYMENT,
            BooksKind.REFUND_RECEIPT);
  }

  @Test
  void what_depends_on_something_deleted_gets_an_error_of_its_own() {
    bringsIn(account, service);
    lane.hears(service.version(2).deleted());
    lane.runs();

    lane.hears(invoice);
    lane.runs();
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);

    assertThat(lane.error(invoice).fault()).isEqualTo(new Fault.ReferenceDeleted(service.entity()));
  }

  @Test
  void a_fee_goes_to_the_books_once_the_firm_wants_expenses() {
    var fee = aFee("fee-1", "pay-1");
    bringsIn(account, service, invoice, payment, fee);
    assertThat(lane.state(fee))
        .isEqualTo(new State.NotSynced(LeftOutBecause.EXPENSES_ARE_OFF, new Try.First()));

    lane.tables.companies().choose(FIRM, withExpenses(), Set.of(LeftOutBecause.EXPENSES_ARE_OFF));
    lane.runs();

    assertThat(lane.state(fee)).isEqualTo(new State.Synced());
    assertThat(lane.tables.companies().find(FIRM).orElseThrow().reconsider()).isEmpty();
  }

  // --- changes and people meanwhile

  @Test
  void a_newer_version_that_comes_meanwhile_is_sent_after() {
    lane.hears(service);
    lane.books.whileSending(() -> lane.hears(service.version(2)));

    lane.runs();

    assertThat(operations()).containsExactly(Operation.CREATE, Operation.UPDATE);
    assertThat(lane.state(service)).isEqualTo(new State.Synced());
  }

  @Test
  void what_a_person_skips_meanwhile_stays_skipped_and_its_document_is_remembered() {
    parks(service, CLOSED);
    lane.hears(service.version(2));
    lane.books.whileSending(() -> lane.resolves(service, Resolution.SKIP, Desk.OWNER));

    lane.runs();

    assertThat(lane.state(service)).isEqualTo(new State.Skipped());
    assertThat(lane.record(service).counterparts()).hasSize(1);
    assertThat(lane.error(service).status()).isInstanceOf(Status.Skipped.class);
  }

  @Test
  void a_resync_that_succeeds_leaves_the_list() {
    parks(service, CLOSED);
    lane.resolves(service, Resolution.RESYNC, Desk.OWNER);

    lane.runs();

    assertThat(lane.state(service)).isEqualTo(new State.Synced());
    assertThat(lane.error(service).status().decidedBy()).isPresent();
    assertThat(lane.error(service).status()).isInstanceOf(Status.Resolved.class);
    assertThat(lane.tables.errors().summary(FIRM).openInAll()).isZero();
  }

  @Test
  void a_resync_that_fails_stays_in_the_list_with_the_new_reason() {
    parks(service, CLOSED);
    lane.resolves(service, Resolution.RESYNC, Desk.OWNER);

    var taken = new Fault.NameTaken("Tax return");
    lane.books.refuses(taken).refuses(taken);
    lane.runs();
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);

    assertThat(lane.error(service).fault()).isEqualTo(taken);
    assertThat(lane.error(service).status()).isEqualTo(new Status.Open());
    assertThat(lane.attempts(service)).hasSize(4);
  }

  @Test
  void a_newer_version_that_passes_clears_the_desk() {
    parks(service, CLOSED);

    lane.hears(service.version(2));
    lane.runs();

    assertThat(lane.error(service).status())
        .isEqualTo(new Status.Resolved(lane.clock.instant(), new Status.Cure.ChangedInTaxDome()));
    assertThat(lane.record(service).onDesk()).isEqualTo(OnDesk.NO);
  }

  // --- turns

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

  // --- what was in QuickBooks before

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

  private void bringsIn(Told... told) {
    lane.hears(told);
    lane.runs();
  }

  private void parks(Told told, Fault fault) {
    lane.hears(told);
    lane.books.refuses(fault).refuses(fault);
    lane.runs();
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);
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

  private static Settings withExpenses() {
    var usual = TwoFirms.SETTINGS;
    return new Settings(
        usual.syncStartDate(), usual.accountsAtStart(), null, true, "80", "81", true, false);
  }
}
