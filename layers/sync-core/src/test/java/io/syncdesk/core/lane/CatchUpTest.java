package io.syncdesk.core.lane;

import static io.syncdesk.core.change.Told.FIRM;
import static io.syncdesk.core.change.Told.NOON;
import static io.syncdesk.core.change.Told.aPayment;
import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.CaughtUp;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Cue;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.Sighting;
import io.syncdesk.core.books.Sighting.How;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.fault.Difference;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
import io.syncdesk.core.resolution.Desk;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Status;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others did in QuickBooks, and what it does to records and to the desk. */
class CatchUpTest {
  private static final List<Difference> EDITS = List.of(new Difference("TotalAmt", "120", "99"));
  private final LaneOfAFirm lane = new LaneOfAFirm();
  private final Told account = anAccount("acc-1");
  private final Told service = aService("svc-1");
  private final Told invoice = anInvoice("inv-1", "acc-1", "svc-1");

  @BeforeEach
  void the_invoice_is_in_the_books() {
    lane.hears(account, service, invoice);
    lane.runs();
    assertThat(lane.state(invoice)).isEqualTo(new State.Synced());
    lane.clock.turn(LaneOfAFirm.LOOKS_APART);
  }

  // --- when it looks

  @Test
  void without_news_it_looks_once_an_hour() {
    lane.books.askedSince().clear();

    lane.runsAfter(Duration.ofMinutes(54));
    assertThat(lane.books.askedSince()).isEmpty();

    lane.runsAfter(Duration.ofMinutes(6));
    assertThat(lane.books.askedSince()).containsExactly(NOON.minus(Duration.ofMinutes(10)));
  }

  @Test
  void where_a_day_showed_nothing_it_looks_once_a_day() {
    for (int hour = 0; hour < 30; hour++) {
      lane.runsAfter(Duration.ofHours(1));
    }
    lane.books.askedSince().clear();

    for (int hour = 0; hour < 24; hour++) {
      lane.runsAfter(Duration.ofHours(1));
    }

    assertThat(lane.books.askedSince()).hasSize(1);
  }

  @Test
  void a_storm_of_news_costs_one_look_and_one_more_later() {
    lane.books.askedSince().clear();
    for (int i = 0; i < 100; i++) {
      lane.tables.lanes().note(FIRM, Set.of());
      lane.runs();
    }

    assertThat(lane.books.askedSince()).hasSize(1);
    assertThat(lane.wakeUps.takeHeldBack()).isEmpty();
    lane.runsAfter(LaneOfAFirm.LOOKS_APART);
    assertThat(lane.books.askedSince()).hasSize(2);
  }

  @Test
  void who_notes_news_wakes_the_lane_after_a_breath_and_not_before_it_may_look_again() {
    var policy = CatchUpPolicy.hourly(Duration.ofSeconds(30));
    var news = News.NONE.seenAll(NOON, true);
    var breath = Duration.ofSeconds(5);

    assertThat(policy.wakesAfter(News.NONE, NOON, breath)).isEqualTo(breath);
    assertThat(policy.wakesAfter(news, NOON.plusSeconds(10), breath))
        .isEqualTo(Duration.ofSeconds(20));
    assertThat(policy.wakesAfter(news, NOON.plusSeconds(28), breath)).isEqualTo(breath);
    assertThat(policy.wakesAfter(news, NOON.plusSeconds(99), breath)).isEqualTo(breath);
  }

  @Test
  void a_look_that_is_refused_for_its_number_is_put_off_and_writes_go_on() {
    var throttled = new Outcome.Deferred(Pause.Why.THROTTLED);
    lane.books.hasNews(new CaughtUp.NotNow(throttled));
    lane.hears(aService("svc-2"));

    assertThat(looks()).isEqualTo(new TurnEnd.Rested());

    assertThat(lane.state(aService("svc-2"))).isEqualTo(new State.Synced());
    assertThat(lane.tables.lanes().standing(FIRM).news().isThere()).isTrue();
  }

  @Test
  void a_look_that_meets_an_outage_pauses_the_company() {
    lane.books.hasNews(new CaughtUp.NotNow(new Outcome.Deferred(Pause.Why.OUTAGE)));

    assertThat(looks()).isInstanceOf(TurnEnd.Paused.class);
    assertThat(lane.tables.lanes().standing(FIRM).news().isThere()).isTrue();
  }

  // --- what it sees

  @Test
  void what_is_as_written_only_moves_its_sync_token() {
    sees(invoice, new How.AsWritten("5"));

    assertThat(counterpart(invoice).syncToken()).isEqualTo("5");
    assertThat(lane.state(invoice)).isEqualTo(new State.Synced());
    assertThat(lane.tables.allErrors(FIRM)).isEmpty();
  }

  @Test
  void an_edit_goes_to_the_desk_with_what_changed() {
    sees(invoice, new How.Edited("5", EDITS));

    assertThat(lane.error(invoice).fault()).isEqualTo(new Fault.EditedInQuickBooks(EDITS));
    assertThat(lane.error(invoice).allowed())
        .containsExactly(Resolution.Kind.LINK, Resolution.Kind.RESYNC, Resolution.Kind.SKIP);
    assertThat(lane.record(invoice).onDesk()).isEqualTo(OnDesk.YES);
    assertThat(lane.attempts(invoice)).hasSize(1);
  }

  @Test
  void an_edit_that_is_undone_heals_by_itself() {
    sees(invoice, new How.Edited("5", EDITS));
    sees(invoice, new How.AsWritten("6"));

    assertThat(lane.state(invoice)).isEqualTo(new State.Synced());
    assertThat(counterpart(invoice).shows()).isEqualTo(lane.record(invoice).contentHash());
    assertThat(lane.error(invoice).status())
        .isEqualTo(
            new Status.Resolved(
                lane.clock.instant(), new Status.Cure.FixedInQuickBooks(lane.clock.instant())));
  }

  @Test
  void sending_again_overwrites_the_edit() {
    sees(invoice, new How.Edited("5", EDITS));
    lane.books.sent().clear();

    lane.resolves(invoice, new Resolution.Resync(), Desk.OWNER);
    lane.runs();

    assertThat(lane.books.sent().getFirst().items().getFirst().write().operation())
        .isEqualTo(Operation.UPDATE);
    assertThat(lane.state(invoice)).isEqualTo(new State.Synced());
  }

  @Test
  void an_edit_that_is_kept_is_not_brought_up_again_until_taxdome_says_something_newer() {
    sees(invoice, new How.Edited("5", EDITS));
    lane.resolves(invoice, new Resolution.Keep(), Desk.OWNER);
    lane.runs();

    sees(invoice, new How.Edited("6", EDITS));
    assertThat(lane.state(invoice)).isEqualTo(new State.Synced());
    assertThat(lane.error(invoice).status()).isInstanceOf(Status.Resolved.class);

    lane.books.sent().clear();
    lane.hears(invoice.version(2));
    lane.runs();
    assertThat(lane.books.sent()).hasSize(1);
  }

  @Test
  void a_kept_edit_that_is_then_voided_is_told() {
    sees(invoice, new How.Edited("5", EDITS));
    lane.resolves(invoice, new Resolution.Keep(), Desk.OWNER);
    lane.runs();

    sees(invoice, new How.Voided("6"));

    assertThat(lane.error(invoice).fault()).isEqualTo(new Fault.VoidedInQuickBooks());
  }

  @Test
  void a_void_that_is_kept_is_not_brought_up_again() {
    sees(invoice, new How.Voided("5"));
    lane.resolves(invoice, new Resolution.Keep(), Desk.OWNER);
    lane.runs();

    sees(invoice, new How.Voided("6"));

    assertThat(lane.state(invoice)).isEqualTo(new State.Synced());
    assertThat(lane.error(invoice).status()).isInstanceOf(Status.Resolved.class);
  }

  @Test
  void a_newer_version_that_came_first_is_not_thrown_away_by_keeping_the_edit() {
    sees(invoice, new How.Edited("5", EDITS));
    lane.hears(invoice.version(2));
    lane.books.sent().clear();

    lane.resolves(invoice, new Resolution.Keep(), Desk.OWNER);
    lane.runs();

    assertThat(lane.books.sent()).hasSize(1);
    assertThat(lane.state(invoice)).isEqualTo(new State.Synced());
  }

  @Test
  void a_look_that_runs_out_of_time_is_no_outage() {
    lane.books.hasNews(new CaughtUp.NotNow(new Outcome.OutOfTime()));

    assertThat(looks()).isEqualTo(new TurnEnd.MoreToDo());
    assertThat(lane.tables.companies().find(FIRM).orElseThrow().pace())
        .isEqualTo(new Pace.Running());
  }

  @Test
  void what_depends_on_an_edited_invoice_goes_on_and_on_a_voided_one_waits() {
    sees(invoice, new How.Edited("5", EDITS));
    var early = aPayment("pay-1", "acc-1", "inv-1");
    lane.hears(early);
    lane.runs();
    assertThat(lane.state(early)).isEqualTo(new State.Synced());

    sees(invoice, new How.Voided("6"));
    var late = aPayment("pay-2", "acc-1", "inv-1");
    lane.hears(late);
    lane.runs();
    assertThat(lane.state(late)).isInstanceOf(State.Waiting.class);
  }

  @Test
  void what_waits_for_a_voided_invoice_is_tried_once_a_person_leaves_it_voided() {
    sees(invoice, new How.Voided("5"));
    var payment = aPayment("pay-1", "acc-1", "inv-1");
    lane.hears(payment);
    lane.runs();
    assertThat(lane.state(payment)).isInstanceOf(State.Waiting.class);
    lane.books.sent().clear();

    lane.resolves(invoice, new Resolution.Keep(), Desk.OWNER);
    lane.runs();

    assertThat(lane.state(payment)).isEqualTo(new State.Synced());
    assertThat(lane.books.sent()).hasSize(1);
  }

  @Test
  void what_was_deleted_is_made_anew_only_when_a_person_asks() {
    sees(invoice, new How.Deleted());
    assertThat(lane.error(invoice).fault()).isEqualTo(new Fault.DeletedInQuickBooks());
    lane.books.sent().clear();

    lane.resolves(invoice, new Resolution.Resync(), Desk.OWNER);
    lane.runs();

    assertThat(lane.books.sent().getFirst().items().getFirst().write().operation())
        .isEqualTo(Operation.CREATE);
  }

  @Test
  void a_merge_is_followed_and_told_even_when_the_deletion_was_seen_first() {
    sees(account, new How.Deleted());
    var survivor = new Counterpart(BooksKind.CUSTOMER, "77", "3", new ContentHash("any"));

    sees(account, new How.Merged(survivor, "Ada and Co"));

    assertThat(lane.record(account).counterparts()).containsExactly(survivor);
    assertThat(lane.error(account).fault()).isEqualTo(new Fault.MergedInQuickBooks("Ada and Co"));
  }

  @Test
  void what_a_person_skipped_stays_skipped() {
    sees(invoice, new How.Edited("5", EDITS));
    lane.resolves(invoice, new Resolution.Skip(), Desk.OWNER);

    sees(invoice, new How.Voided("6"));

    assertThat(lane.state(invoice)).isEqualTo(new State.Skipped(State.Parked.Because.EDITED));
  }

  @Test
  void a_payment_of_an_invoice_whose_edit_a_person_leaves_alone_goes_on() {
    var late = Told.aPayment("pay-late", "acc-1", invoice.entity().id());
    sees(invoice, new How.Edited("5", EDITS));
    lane.resolves(invoice, new Resolution.Skip(), Desk.OWNER);

    lane.bringsIn(late);

    assertThat(lane.state(late)).isEqualTo(new State.Synced());
  }

  @Test
  void a_change_that_is_under_way_is_written_over_an_edit() {
    lane.hears(invoice.version(2));

    sees(invoice, new How.Edited("5", EDITS));

    assertThat(lane.state(invoice)).isEqualTo(new State.Synced());
    assertThat(lane.tables.allErrors(FIRM)).isEmpty();
  }

  // --- what heals

  @Test
  void what_it_waits_for_makes_a_parked_change_try_again_once() {
    parksForClosedPeriod();
    var attempts = lane.attempts(invoice.version(2)).size();

    gives(Cue.PREFERENCES, "closed through October");
    assertThat(lane.state(invoice)).isEqualTo(new State.Synced());
    assertThat(lane.attempts(invoice.version(2))).hasSize(attempts + 1);
    assertThat(lane.error(invoice).status()).isInstanceOf(Status.Resolved.class);
  }

  @Test
  void however_many_wait_for_it_all_of_them_are_tried_again() {
    var many = IntStream.range(0, 250).mapToObj(i -> aService("svc-many-" + i)).toList();
    lane.hears(many.toArray(Told[]::new));
    var closed = new Outcome.Refused(new Fault.PeriodClosed());
    for (int from = 0; from < many.size(); from += 30) {
      var page = Collections.nCopies(Math.min(30, many.size() - from), closed);
      lane.books.answers(page.toArray(Outcome[]::new));
    }
    lane.runs();
    many.forEach(_ -> lane.books.refuses(new Fault.PeriodClosed()));
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);
    assertThat(lane.state(many.getLast())).isEqualTo(State.Parked.REFUSED);

    gives(Cue.PREFERENCES, "closed through October");

    assertThat(many).allMatch(it -> lane.state(it).equals(new State.Synced()));
  }

  @Test
  void the_same_evidence_is_no_reason_for_another_try() {
    parksForClosedPeriod();
    lane.books.refuses(new Fault.PeriodClosed()).refuses(new Fault.PeriodClosed());
    gives(Cue.PREFERENCES, "closed through November");
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);
    var attempts = lane.attempts(invoice.version(2)).size();

    gives(Cue.PREFERENCES, "closed through November");

    assertThat(lane.attempts(invoice.version(2))).hasSize(attempts);
    assertThat(lane.error(invoice).status()).isEqualTo(new Status.Open());
  }

  @Test
  void what_something_else_waits_for_is_no_reason() {
    parksForClosedPeriod();

    gives(Cue.named("Customer", "Ada"), "7");

    assertThat(lane.state(invoice)).isEqualTo(State.Parked.REFUSED);
  }

  private void parksForClosedPeriod() {
    lane.hears(invoice.version(2));
    lane.books.refuses(new Fault.PeriodClosed()).refuses(new Fault.PeriodClosed());
    lane.runs();
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);
    assertThat(lane.state(invoice)).isEqualTo(State.Parked.REFUSED);
  }

  private void gives(Cue cue, String evidence) {
    lane.books.hasNews(new CaughtUp.Seen(List.of(), Map.of(cue, evidence), true));
    looks();
  }

  private void sees(Told told, How how) {
    var shown = counterpart(told);
    var sighting = new Sighting(told.entity(), shown.kind(), shown.bookId(), how);
    lane.books.hasNews(new CaughtUp.Seen(List.of(sighting), Map.of(), true));
    looks();
  }

  private TurnEnd looks() {
    lane.clock.turn(LaneOfAFirm.LOOKS_APART);
    lane.tables.lanes().note(FIRM, Set.of());
    return lane.runs();
  }

  private Counterpart counterpart(Told told) {
    return lane.record(told).counterparts().getFirst();
  }
}
