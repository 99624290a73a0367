package io.syncdesk.core.resolution;

import static io.syncdesk.core.change.Told.NOON;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.books.Cue;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.change.Category;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.fault.OneOfEach;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link SyncErrors} must do, whatever stores it. */
public interface SyncErrorsContract extends TwoFirms {
  SyncErrors errors();

  Ledger ledger();

  @Test
  default void an_error_nobody_opened_is_not_found() {
    var id = ErrorId.of(anAccount("acc-1").in(company()).entity());

    assertThat(errors().find(company(), id)).isEmpty();
  }

  @Test
  default void an_error_reads_back_as_it_was_stored() {
    var error = put(invoiceError("inv-1", NOON));

    assertThat(errors().find(company(), error.id())).contains(error);
  }

  @Test
  default void an_error_without_amount_and_date_reads_back() {
    var entity = anAccount("acc-1").in(company()).entity();
    var subject = new Subject("Ada Bianchi", "", "", null, null);
    var error =
        put(SyncError.open(entity, subject, new Fault.NoMatchingCustomer("Ada"), Trace.NONE, NOON));

    assertThat(errors().find(company(), error.id())).contains(error);
  }

  @Test
  default void open_errors_are_found_by_what_they_await() {
    var closed = put(invoiceError("inv-1", NOON).awaiting(Optional.of(Cue.PREFERENCES)));
    var named = put(invoiceError("inv-2", NOON).awaiting(Optional.of(Cue.named("Item", "Tax"))));
    put(invoiceError("inv-3", NOON));

    assertThat(errors().awaiting(company(), Cue.PREFERENCES, 10)).containsExactly(closed);
    assertThat(errors().awaiting(neighbour(), Cue.PREFERENCES, 10)).isEmpty();
    assertThat(
            errors()
                .awaitedAmong(
                    company(),
                    List.of(
                        Cue.PREFERENCES,
                        Cue.anyOf("Item"),
                        Cue.named("item", "tax"),
                        Cue.named("Item", " TAX "),
                        Cue.entity("Item", "7"))))
        .containsExactlyInAnyOrder(Cue.PREFERENCES, Cue.named("Item", "Tax"));
    assertThat(errors().awaiting(company(), Cue.named("Item", "tax"), 10)).containsExactly(named);
  }

  @Test
  default void what_is_not_settled_of_a_client_is_found_by_it() {
    var open = put(of("acc-ada", "inv-1"));
    put(of("acc-adam", "inv-2"));
    put(of("", "inv-3"));
    var resolving =
        put(
            of("acc-ada", "inv-4")
                .in(new Status.Resolving(Desk.decision(new Resolution.Resync())), NOON));
    put(of("acc-ada", "inv-5").in(new Status.Skipped(Desk.decision(new Resolution.Skip())), NOON));

    assertThat(errors().ofClient(company(), "acc-ada", 10))
        .extracting(SyncError::id)
        .containsExactlyInAnyOrder(open.id(), resolving.id());
    assertThat(errors().ofClient(neighbour(), "acc-ada", 10)).isEmpty();
  }

  private SyncError of(String client, String invoice) {
    var shown = invoiceError(invoice, NOON);
    var subject = new Subject(invoice, client, "Ada", null, null);
    return SyncError.open(shown.entity(), subject, shown.fault(), shown.trace(), NOON);
  }

  @Test
  default void a_cue_that_another_begins_with_is_another_cue() {
    put(invoiceError("inv-1", NOON).awaiting(Optional.of(Cue.entity("Invoice", "14"))));

    assertThat(errors().awaiting(company(), Cue.entity("Invoice", "1"), 10)).isEmpty();
    assertThat(errors().awaitedAmong(company(), List.of(Cue.entity("Invoice", "1")))).isEmpty();
  }

  @Test
  default void what_was_settled_awaits_nothing() {
    var error = put(invoiceError("inv-1", NOON).awaiting(Optional.of(Cue.PREFERENCES)));

    change(error, error.triedFor(Cue.PREFERENCES, "open", NOON));

    assertThat(errors().awaiting(company(), Cue.PREFERENCES, 10)).isEmpty();
    assertThat(errors().awaitedAmong(company(), List.of(Cue.PREFERENCES))).isEmpty();
  }

  @Test
  default void the_longest_name_can_be_awaited() {
    var cue = Cue.named("Customer", "漢".repeat(4_000));
    var error = put(invoiceError("inv-1", NOON).awaiting(Optional.of(cue)));

    assertThat(errors().awaiting(company(), cue, 10)).containsExactly(error);
    assertThat(errors().awaitedAmong(company(), List.of(cue))).containsExactly(cue);
  }

  @Test
  default void every_fault_reads_back() {
    var faults = OneOfEach.fault();
    for (int i = 0; i < faults.size(); i++) {
      var entity = anInvoice("inv-" + i, "acc-1").in(company()).entity();
      var error = put(Desk.error(entity, faults.get(i), NOON));

      assertThat(errors().find(company(), error.id())).contains(error);
    }
  }

  @Test
  default void every_status_and_its_history_read_back() {
    var error = put(invoiceError("inv-1", NOON));
    var decision = Desk.decision(new Resolution.Resync());
    var statuses =
        List.of(
            new Status.Resolving(decision),
            new Status.Resolved(NOON, new Status.Cure.Decided(decision)),
            new Status.Open(),
            new Status.Resolved(NOON, new Status.Cure.ChangedInTaxDome()),
            new Status.Skipped(Desk.decision(new Resolution.Skip())));
    for (var status : statuses) {
      error = change(error, error.in(status, NOON));

      assertThat(errors().find(company(), error.id())).contains(error);
    }
  }

  @Test
  default void an_error_of_another_firm_is_not_found() {
    var error = put(invoiceError("inv-1", NOON));

    assertThat(errors().find(neighbour(), error.id())).isEmpty();
    assertThat(ids(open(neighbour(), Optional.empty()))).isEmpty();
  }

  @Test
  default void the_newest_comes_first() {
    put(invoiceError("inv-old", NOON));
    put(invoiceError("inv-new", NOON.plusSeconds(20)));
    put(invoiceError("inv-middle", NOON.plusSeconds(10)));

    assertThat(ids(open(company(), Optional.empty())))
        .containsExactly("inv-new", "inv-middle", "inv-old");
  }

  @Test
  default void an_error_that_comes_back_comes_first() {
    var error = put(invoiceError("inv-1", NOON));
    put(invoiceError("inv-2", NOON.plusSeconds(10)));

    var later = NOON.plusSeconds(20);
    change(error, error.reopened(error.subject(), error.fault(), Trace.NONE, later));

    assertThat(ids(open(company(), Optional.empty()))).containsExactly("inv-1", "inv-2");
  }

  @Test
  default void errors_are_listed_by_category() {
    put(invoiceError("inv-1", NOON));
    put(Desk.error(anAccount("acc-1").in(company()).entity(), new Fault.PeriodClosed(), NOON));

    assertThat(ids(open(company(), Optional.of(Category.INVOICES)))).containsExactly("inv-1");
    assertThat(ids(open(company(), Optional.of(Category.ACCOUNTS)))).containsExactly("acc-1");
    assertThat(ids(open(company(), Optional.of(Category.EXPENSES)))).isEmpty();
  }

  @Test
  default void errors_are_listed_by_status() {
    put(invoiceError("inv-open", NOON));
    settle("inv-resolving", new Status.Resolving(Desk.decision(new Resolution.Resync())));
    settle("inv-skipped", new Status.Skipped(Desk.decision(new Resolution.Skip())));
    settle("inv-resolved", new Status.Resolved(NOON, new Status.Cure.ChangedInTaxDome()));

    for (var status : List.of("open", "resolving", "skipped", "resolved")) {
      for (var category : List.of(Optional.<Category>empty(), Optional.of(Category.INVOICES))) {
        var filter = new SyncErrors.Filter(status, category);
        assertThat(ids(errors().list(company(), filter, Optional.empty(), 10)))
            .containsExactly("inv-" + status);
      }
    }
  }

  @Test
  default void pages_show_every_error_once_and_end() {
    for (var category : List.of(Optional.<Category>empty(), Optional.of(Category.INVOICES))) {
      pages_show_every_error_once_and_end(category);
    }
  }

  private void pages_show_every_error_once_and_end(Optional<Category> category) {
    var filter = new SyncErrors.Filter("open", category);
    IntStream.range(0, 7)
        .filter(i -> errors().find(company(), invoiceError("inv-" + i, NOON).id()).isEmpty())
        .forEach(i -> put(invoiceError("inv-" + i, NOON.plusSeconds(i / 2))));
    var seen = new ArrayList<SyncError>();
    var cursor = Optional.<String>empty();
    int pages = 0;
    do {
      var page = errors().list(company(), filter, cursor, 3);
      assertThat(page.errors()).hasSizeLessThanOrEqualTo(3);
      seen.addAll(page.errors());
      cursor = page.next();
      pages++;
    } while (cursor.isPresent() && pages < 10);

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    assertThat(seen).isSortedAccordingTo((a, b) -> b.openedAt().compareTo(a.openedAt()));
    assertThat(pages).isLessThan(5);
  }

  @Test
  default void a_firm_without_errors_has_an_empty_desk() {
    assertThat(errors().summary(company()))
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(new Summary(Map.of(), 0, 0, BigDecimal.ZERO));
    assertThat(open(company(), Optional.empty()).next()).isEmpty();
  }

  private SyncErrors.Page open(CompanyId company, Optional<Category> category) {
    return errors().list(company, new SyncErrors.Filter("open", category), Optional.empty(), 10);
  }

  private static List<String> ids(SyncErrors.Page page) {
    return page.errors().stream().map(it -> it.entity().id()).toList();
  }

  private SyncError invoiceError(String id, Instant openedAt) {
    var entity = anInvoice(id, "acc-1").in(company()).entity();
    return Desk.error(entity, new Fault.PeriodClosed(), openedAt);
  }

  private void settle(String id, Status status) {
    var error = put(invoiceError(id, NOON));
    change(error, error.in(status, NOON));
  }

  private SyncError put(SyncError error) {
    return change(error, error);
  }

  private SyncError change(SyncError before, SyncError after) {
    var step =
        new Step(
            List.of(),
            List.of(new Step.ErrorChange(before, after)),
            new Step.JournalChange.Unchanged());
    assertThat(ledger().store(company(), step)).isEqualTo(new Ledger.Stored.Done());
    return after.stored();
  }
}
