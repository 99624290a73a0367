package io.syncdesk.core.ledger;

import static io.syncdesk.core.change.Told.NOON;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.change.Category;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Epoch;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.lane.Journals;
import io.syncdesk.core.lane.Lanes;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Try;
import io.syncdesk.core.resolution.Desk;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.Summary;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.core.resolution.SyncErrors;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Ledger} must do, whatever stores it. */
public interface LedgerContract extends TwoFirms {
  Counterpart SHOWN = new Counterpart(BooksKind.INVOICE, "901", "0", new ContentHash("x"));

  Ledger ledger();

  Records records();

  SyncErrors errors();

  Lanes lanes();

  @Test
  default void an_entity_is_new_only_once() {
    store(added(invoice("inv-1")));

    var again = ledger().store(company(), added(invoice("inv-1")));

    assertThat(again).isEqualTo(new Ledger.Stored.Overtaken());
  }

  @Test
  default void nobody_overwrites_what_they_have_not_read() {
    var read = put(invoice("inv-1"));
    store(changed(read, read.in(new State.Skipped(State.Parked.Because.REFUSED))));

    var late = ledger().store(company(), changed(read, read.in(new State.Synced())));

    assertThat(late).isEqualTo(new Ledger.Stored.Overtaken());
    assertThat(found(read).state()).isEqualTo(new State.Skipped(State.Parked.Because.REFUSED));
  }

  @Test
  default void a_record_that_is_stored_unchanged_still_overtakes_others() {
    var read = put(invoice("inv-1"));
    store(changed(read, read));

    var late = ledger().store(company(), changed(read, read.in(new State.Synced())));

    assertThat(late).isEqualTo(new Ledger.Stored.Overtaken());
  }

  @Test
  default void a_step_is_stored_whole_or_not_at_all() {
    var stale = put(invoice("inv-1"));
    store(changed(stale, stale));
    var epoch = begin().epoch();
    var fresh = invoice("inv-2");
    var error = error(fresh);

    var stored =
        ledger()
            .store(
                company(),
                epoch,
                new Step(
                    List.of(new Step.Change(fresh, fresh), new Step.Change(stale, stale)),
                    List.of(new Step.ErrorChange(error, error)),
                    new Step.JournalChange.Opened(Journals.journal(fresh))));

    assertThat(stored).isEqualTo(new Ledger.Stored.Overtaken());
    assertThat(records().find(fresh.entity())).isEmpty();
    assertThat(errors().find(company(), error.id())).isEmpty();
    assertThat(lanes().hasOpenJournal(company())).isFalse();
    assertCounted(new Summary(Map.of(), 0, 0, BigDecimal.ZERO));
  }

  @Test
  default void an_error_that_somebody_settled_meanwhile_stops_the_step() {
    var record = put(invoice("inv-1"));
    var error = open(error(record));
    store(settled(error, error.in(new Status.Open(), NOON)));

    var late =
        new Step(
            List.of(new Step.Change(record, record.in(new State.Synced()))),
            List.of(new Step.ErrorChange(error, error.in(new Status.Open(), NOON))),
            new Step.JournalChange.Unchanged());

    assertThat(ledger().store(company(), late)).isEqualTo(new Ledger.Stored.Overtaken());
    assertThat(found(record).state()).isEqualTo(record.state());
  }

  @Test
  default void an_error_is_new_only_once() {
    var error = error(put(invoice("inv-1")));
    store(settled(error, error));

    assertThat(ledger().store(company(), settled(error, error)))
        .isEqualTo(new Ledger.Stored.Overtaken());
  }

  @Test
  default void a_step_takes_forty_records_and_forty_errors() {
    var records = IntStream.range(0, Step.RECORDS_MAX).mapToObj(i -> invoice("inv-" + i)).toList();
    var errors = records.stream().map(this::error).toList();

    var step =
        new Step(
            records.stream().map(it -> new Step.Change(it, it)).toList(),
            errors.stream().map(it -> new Step.ErrorChange(it, it)).toList(),
            new Step.JournalChange.Opened(Journals.journal(records.getFirst())));
    assertThat(ledger().store(company(), begin().epoch(), step))
        .isEqualTo(new Ledger.Stored.Done());

    assertThat(records().findAll(records.stream().map(SyncRecord::entity).toList()))
        .hasSize(Step.RECORDS_MAX);
    assertThat(errors().summary(company()).openInAll()).isEqualTo(Step.RECORDS_MAX);
  }

  @Test
  default void a_step_that_changes_nothing_is_done() {
    assertThat(ledger().store(company(), begin().epoch(), Step.of(List.of())))
        .isEqualTo(new Ledger.Stored.Done());
  }

  @Test
  default void changes_of_a_firm_that_never_connected_are_kept() {
    var stranger = new CompanyId(company().value() + ".stranger");
    var record = anInvoice("inv-1", "acc-1").in(stranger).record();

    assertThat(ledger().store(stranger, added(record))).isEqualTo(new Ledger.Stored.Done());
    assertThat(records().find(record.entity())).contains(record.stored());
  }

  @Test
  default void a_later_turn_supersedes_an_earlier_one() {
    var record = put(invoice("inv-1"));
    var earlier = begin().epoch();
    var later = begin().epoch();
    var step = changed(record, record.in(new State.Synced()));

    assertThat(ledger().store(company(), earlier, step)).isEqualTo(new Ledger.Stored.Superseded());
    assertThat(found(record).state()).isEqualTo(record.state());
    assertThat(ledger().store(company(), later, step)).isEqualTo(new Ledger.Stored.Done());
  }

  @Test
  default void a_turn_that_was_superseded_hears_of_that_before_anything_else() {
    var record = put(invoice("inv-1"));
    var earlier = begin().epoch();
    begin();
    store(changed(record, record));

    assertThat(ledger().store(company(), earlier, changed(record, record)))
        .isEqualTo(new Ledger.Stored.Superseded());
    assertThat(ledger().store(company(), earlier, Step.of(List.of())))
        .isEqualTo(new Ledger.Stored.Superseded());
  }

  @Test
  default void a_door_stores_whatever_turn_is_running() {
    begin();

    assertThat(ledger().store(company(), added(invoice("inv-1"))))
        .isEqualTo(new Ledger.Stored.Done());
  }

  @Test
  default void a_turn_of_one_firm_says_nothing_about_another() {
    var epoch = begin().epoch();
    lanes().begin(neighbour());
    lanes().begin(neighbour());

    assertThat(ledger().store(company(), epoch, added(invoice("inv-1"))))
        .isEqualTo(new Ledger.Stored.Done());
  }

  @Test
  default void a_journal_reads_back_as_it_was_opened() {
    var journal = Journals.journal(invoice("inv-1"), invoice("inv-2"));

    store(begin().epoch(), new Step.JournalChange.Opened(journal));

    assertThat(begin().journal()).contains(journal);
    assertThat(lanes().hasOpenJournal(company())).isTrue();
    assertThat(lanes().hasOpenJournal(neighbour())).isFalse();
  }

  @Test
  default void only_one_journal_is_open_at_a_time() {
    var epoch = begin().epoch();
    var first = Journals.journal(invoice("inv-1"));
    store(epoch, new Step.JournalChange.Opened(first));

    var second = new Step.JournalChange.Opened(Journals.journal(invoice("inv-2")));
    var stored = ledger().store(company(), epoch, new Step(List.of(), List.of(), second));

    assertThat(stored).isEqualTo(new Ledger.Stored.Overtaken());
    assertThat(begin().journal()).contains(first);
  }

  @Test
  default void a_journal_is_narrowed_to_what_is_left_and_closed_at_the_end() {
    var journal = Journals.journal(invoice("inv-1"), invoice("inv-2"));
    var narrowed = journal.narrowedTo(List.of(journal.entries().getLast()));
    var epoch = begin().epoch();
    store(epoch, new Step.JournalChange.Opened(journal));

    store(epoch, new Step.JournalChange.Narrowed(narrowed));
    var next = begin();

    assertThat(next.journal()).contains(narrowed);
    store(next.epoch(), new Step.JournalChange.Closed());
    assertThat(begin().journal()).isEmpty();
    assertThat(lanes().hasOpenJournal(company())).isFalse();
  }

  @Test
  default void the_counters_follow_what_waits() {
    var waiting = put(invoice("inv-1").in(new State.Waiting(account(), new Try.First())));
    put(invoice("inv-2").in(new State.Waiting(account(), new Try.First())));

    store(changed(waiting, waiting.in(new State.Synced())));

    assertCounted(new Summary(Map.of(), 0, 1, new BigDecimal("120.00")));
  }

  @Test
  default void the_counters_follow_what_is_on_the_desk() {
    var invoice = open(error(put(invoice("inv-1"))));
    open(error(put(invoice("inv-2"))));
    open(error(put(anAccount("acc-1").in(company()).record())));
    var decision = Desk.decision(new Resolution.Skip());

    store(settled(invoice, invoice.in(new Status.Skipped(decision), NOON)));

    assertCounted(
        new Summary(Map.of(Category.INVOICES, 1L, Category.ACCOUNTS, 1L), 1, 0, BigDecimal.ZERO));
  }

  @Test
  default void an_error_that_comes_back_is_counted_again() {
    var error = open(error(put(invoice("inv-1"))));
    var resolving = error.in(new Status.Resolving(Desk.decision(new Resolution.Resync())), NOON);
    store(settled(error, resolving));
    assertThat(errors().summary(company()).openInAll()).isZero();

    var read = resolving.stored();
    store(settled(read, read.reopened(read.subject(), read.fault(), Trace.NONE, NOON)));

    assertThat(errors().summary(company()).open()).isEqualTo(Map.of(Category.INVOICES, 1L));
  }

  @Test
  default void an_entity_of_quickbooks_is_taken_by_one_of_two() {
    var first = put(invoice("inv-1"));
    var second = put(invoice("inv-2"));

    store(taking(first, new Taking.Before.Free()));
    store(taking(first.stored(), new Taking.Before.Free()));

    assertThat(ledger().store(company(), taking(second, new Taking.Before.Free())))
        .isEqualTo(new Ledger.Stored.Overtaken());
    assertThat(owner()).isEqualTo(first.entity());
    assertThat(found(second).counterparts()).isEmpty();
  }

  @Test
  default void what_was_claimed_and_never_confirmed_can_be_taken_until_it_is() {
    var before = put(invoice("inv-1"));
    var later = put(invoice("inv-2"));
    records().claim(Map.of(SHOWN.ref(), before.entity()));
    var taking = taking(later, new Taking.Before.Unconfirmed(before.entity(), before.revision()));
    store(changed(before, before.with(List.of(SHOWN))));

    assertThat(ledger().store(company(), taking)).isEqualTo(new Ledger.Stored.Overtaken());

    store(changed(before.stored(), before.stored().with(List.of())));
    store(taking(later, new Taking.Before.Unconfirmed(before.entity(), before.revision() + 2)));
    assertThat(owner()).isEqualTo(later.entity());
  }

  @Test
  default void a_record_keeps_its_doubles() {
    var read = put(invoice("inv-1"));

    store(changed(read, read.withDouble(SHOWN)));

    assertThat(records().find(read.entity()).orElseThrow().doubles()).containsExactly(SHOWN);
  }

  private Step taking(SyncRecord record, Taking.Before before) {
    return new Step(
        List.of(new Step.Change(record, record.with(List.of(SHOWN)))),
        List.of(),
        new Step.JournalChange.Unchanged(),
        Errands.NONE,
        List.of(new Taking(SHOWN.ref(), record.entity(), before)));
  }

  private @Nullable EntityRef owner() {
    return records().owners(company(), List.of(SHOWN.ref())).get(SHOWN.ref());
  }

  private void assertCounted(Summary expected) {
    assertThat(errors().summary(company()))
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(expected);
  }

  private Lanes.Begun begin() {
    return lanes().begin(company()).orElseThrow();
  }

  private void store(Step step) {
    assertThat(ledger().store(company(), step)).isEqualTo(new Ledger.Stored.Done());
  }

  private void store(Epoch epoch, Step.JournalChange journal) {
    assertThat(ledger().store(company(), epoch, new Step(List.of(), List.of(), journal)))
        .isEqualTo(new Ledger.Stored.Done());
  }

  private SyncRecord put(SyncRecord record) {
    store(added(record));
    return record.stored();
  }

  private SyncError open(SyncError error) {
    store(settled(error, error));
    return error.stored();
  }

  private SyncRecord found(SyncRecord record) {
    return records().find(record.entity()).orElseThrow();
  }

  private SyncRecord invoice(String id) {
    return anInvoice(id, "acc-1", "svc-1").in(company()).record();
  }

  private EntityRef account() {
    return anAccount("acc-1").in(company()).entity();
  }

  private SyncError error(SyncRecord record) {
    return Desk.error(record.entity(), new Fault.PeriodClosed(), NOON);
  }

  private static Step added(SyncRecord record) {
    return changed(record, record);
  }

  private static Step changed(SyncRecord before, SyncRecord after) {
    return Step.of(List.of(new Step.Change(before, after)));
  }

  private static Step settled(SyncError before, SyncError after) {
    return new Step(
        List.of(),
        List.of(new Step.ErrorChange(before, after)),
        new Step.JournalChange.Unchanged());
  }
}
