package io.syncdesk.core.record;

import static io.syncdesk.core.change.Told.NOON;
import static io.syncdesk.core.change.Told.aPayment;
import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static io.syncdesk.core.change.Told.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Records} must do, whatever stores it. */
public interface RecordsContract extends TwoFirms {
  Records records();

  Ledger ledger();

  @Test
  default void an_entity_never_heard_of_is_not_found() {
    assertThat(records().find(anAccount("acc-1").in(company()).entity())).isEmpty();
  }

  @Test
  default void a_record_reads_back_as_it_was_stored() {
    var invoice =
        anInvoice("inv-1", "acc-1", "svc-1", "svc-2")
            .in(company())
            .version(7)
            .record()
            .on(OnDesk.YES);
    var shown =
        invoice.with(
            List.of(new Counterpart(BooksKind.INVOICE, "145", "3", new ContentHash("as of v6"))));

    put(shown);

    assertThat(records().find(shown.entity())).contains(shown.stored());
  }

  @Test
  default void every_kind_of_entity_reads_back() {
    for (var told : oneOfEachKind()) {
      put(told.in(company()).record());

      assertThat(records().find(told.in(company()).entity()))
          .contains(told.in(company()).record().stored());
    }
  }

  @Test
  default void what_was_voided_or_deleted_reads_back() {
    var voided = anInvoice("inv-1", "acc-1", "svc-1").in(company()).voided().record();
    var deleted = anInvoice("inv-2", "acc-1", "svc-1").in(company()).deleted().record();

    put(voided);
    put(deleted);

    assertThat(records().find(voided.entity())).contains(voided.stored());
    assertThat(records().find(deleted.entity())).contains(deleted.stored());
  }

  @Test
  default void every_state_reads_back() {
    var states = EveryState.state();
    for (int i = 0; i < states.size(); i++) {
      var record = invoice("inv-" + i).in(states.get(i));
      put(record);

      assertThat(records().find(record.entity())).contains(record.stored());
    }
  }

  @Test
  default void the_same_id_in_another_firm_is_another_entity() {
    put(invoice("inv-1"));

    assertThat(records().find(anInvoice("inv-1", "acc-1").in(neighbour()).entity())).isEmpty();
  }

  @Test
  default void of_many_asked_for_those_known_are_found() {
    var stored = IntStream.range(0, 120).mapToObj(i -> invoice("inv-" + i)).toList();
    stored.forEach(this::put);
    var asked = new ArrayList<>(stored.stream().map(SyncRecord::entity).toList());
    asked.add(anAccount("acc-unknown").in(company()).entity());

    assertThat(records().findAll(asked))
        .containsExactlyInAnyOrderElementsOf(stored.stream().map(SyncRecord::stored).toList());
    assertThat(records().findAll(List.of())).isEmpty();
  }

  @Test
  default void what_is_longest_due_comes_first() {
    put(due("inv-late", NOON.minusSeconds(10)));
    put(due("inv-first", NOON.minusSeconds(30)));
    put(due("inv-middle", NOON.minusSeconds(20)));

    assertThat(dueIds(NOON, 10)).containsExactly("inv-first", "inv-middle", "inv-late");
    assertThat(dueIds(NOON, 2)).containsExactly("inv-first", "inv-middle");
  }

  @Test
  default void a_record_is_due_from_its_instant_on_and_not_before() {
    put(due("inv-1", NOON));

    assertThat(dueIds(NOON.minusMillis(1), 10)).isEmpty();
    assertThat(dueIds(NOON, 10)).containsExactly("inv-1");
    assertThat(records().anyDue(company(), NOON.minusMillis(1))).isFalse();
    assertThat(records().anyDue(company(), NOON)).isTrue();
  }

  @Test
  default void only_what_is_due_is_due() {
    for (var state : EveryState.state()) {
      put(invoice("inv-" + EveryState.state().indexOf(state)).in(state));
    }

    assertThat(records().due(company(), EntityKind.INVOICE, NOON, 100))
        .hasSize(2)
        .allSatisfy(record -> assertThat(record.isDueAt(NOON)).isTrue());
  }

  @Test
  default void due_are_asked_for_by_kind_and_firm() {
    put(due("inv-1", NOON));
    put(aPayment("pay-1", "acc-1").in(company()).record());
    put(anInvoice("inv-2", "acc-1").in(neighbour()).record());

    assertThat(dueIds(NOON, 10)).containsExactly("inv-1");
    assertThat(records().due(company(), EntityKind.FEE, NOON, 10)).isEmpty();
  }

  @Test
  default void what_came_to_rest_is_due_no_more() {
    var stored = put(due("inv-1", NOON));

    change(stored, stored.in(new State.Synced()));

    assertThat(dueIds(NOON, 10)).isEmpty();
    assertThat(records().anyDue(company(), NOON)).isFalse();
  }

  @Test
  default void due_records_are_shown_as_they_are_now() {
    var stored = put(due("inv-1", NOON));
    var moved = stored.in(new State.Due(NOON.minusSeconds(5), new Try.First()));

    change(stored, moved);

    assertThat(records().due(company(), EntityKind.INVOICE, NOON, 10))
        .containsExactly(moved.stored());
  }

  @Test
  default void what_rests_for_an_entity_is_found_by_it() {
    var account = account("acc-1");
    var waiting = put(invoice("inv-1").in(new State.Waiting(account, new Try.First())));
    var leftOut = put(invoice("inv-2").in(new State.LeftOutWith(account, new Try.First())));
    put(invoice("inv-3").in(new State.Waiting(account("acc-2"), new Try.First())));
    put(invoice("inv-4"));

    assertThat(records().awaiting(company(), new Awaited.Entity(account), 10))
        .containsExactlyInAnyOrder(waiting, leftOut);
    assertThat(records().awaiting(company(), new Awaited.Entity(account), 1)).hasSize(1);
  }

  @Test
  default void what_a_choice_left_out_is_found_by_it() {
    var fees =
        put(
            invoice("inv-1")
                .in(new State.NotSynced(LeftOutBecause.EXPENSES_ARE_OFF, new Try.First())));
    put(
        invoice("inv-2")
            .in(new State.NotSynced(LeftOutBecause.BEFORE_START_DATE, new Try.First())));

    var choice = new Awaited.Choice(LeftOutBecause.EXPENSES_ARE_OFF);

    assertThat(records().awaiting(company(), choice, 10)).containsExactly(fees);
    assertThat(records().awaiting(neighbour(), choice, 10)).isEmpty();
  }

  @Test
  default void what_is_released_rests_no_more() {
    var waiting = put(invoice("inv-1").in(new State.Waiting(account("acc-1"), new Try.First())));

    change(waiting, waiting.in(new State.Due(NOON, new Try.First())));

    var awaited = new Awaited.Entity(account("acc-1"));
    assertThat(records().awaiting(company(), awaited, 10)).isEmpty();
    assertThat(records().awaitedAmong(company(), List.of(account("acc-1")))).isEmpty();
    assertThat(dueIds(NOON, 10)).containsExactly("inv-1");
  }

  @Test
  default void what_waits_for_an_entity_is_told_with_what_it_comes_to() {
    var client = anAccount("acc-1").in(company()).entity();
    var invoice = invoice("inv-1").in(new State.Waiting(client, new Try.First()));
    var leftOut = invoice("inv-2").in(new State.LeftOutWith(client, new Try.First()));
    var service =
        aService("svc-1").in(company()).record().in(new State.Waiting(client, new Try.First()));
    Stream.of(invoice, leftOut, service).forEach(this::put);

    assertThat(records().waitingFor(client, 10))
        .containsExactlyInAnyOrder(
            new Records.Waits(invoice.entity(), Optional.of(usd("120.00"))),
            new Records.Waits(service.entity(), Optional.empty()));
    assertThat(records().waitingFor(client, 1)).hasSize(1);
    assertThat(records().waitingFor(invoice.entity(), 10)).isEmpty();
  }

  @Test
  default void an_amendment_reads_back() {
    var numbered = invoice("inv-1").amendedBy(new Amendment.OtherNumber("1043", "mem-owner", NOON));
    var created =
        anAccount("acc-1").in(company()).record().amendedBy(new Amendment.NewCustomer("Ada (2)"));
    var given = invoice("inv-2").amendedBy(new Amendment.GivenNumber("1044", 3, NOON));
    put(numbered);
    put(created);
    put(given);

    assertThat(records().find(numbered.entity())).contains(numbered.stored());
    assertThat(records().find(created.entity())).contains(created.stored());
    assertThat(records().find(given.entity())).contains(given.stored());
  }

  @Test
  default void of_many_entities_those_that_something_rests_for_are_told() {
    var asked = IntStream.range(0, 40).mapToObj(i -> account("acc-" + i)).toList();
    put(invoice("inv-1").in(new State.Waiting(account("acc-7"), new Try.First())));
    put(invoice("inv-2").in(new State.Waiting(account("acc-7"), new Try.First())));
    put(invoice("inv-3").in(new State.LeftOutWith(account("acc-31"), new Try.First())));
    put(invoice("inv-4").in(new State.Waiting(account("acc-other"), new Try.First())));

    assertThat(records().awaitedAmong(company(), asked))
        .isEqualTo(Set.of(account("acc-7"), account("acc-31")));
    assertThat(records().awaitedAmong(company(), List.of())).isEmpty();
  }

  @Test
  default void whose_an_entity_of_quickbooks_is_reads_back() {
    var shown = new BookRef(BooksKind.INVOICE, "145");
    var neighbours = anInvoice("inv-9", "acc-1").in(neighbour()).entity();
    records().claim(Map.of(shown, invoice("inv-1").entity()));
    records().claim(Map.of(shown, neighbours));

    var asked = List.of(shown, new BookRef(BooksKind.PAYMENT, "145"));
    assertThat(records().owners(company(), asked))
        .isEqualTo(Map.of(shown, invoice("inv-1").entity()));
    assertThat(records().owners(neighbour(), asked)).isEqualTo(Map.of(shown, neighbours));
    assertThat(records().anyDue(company(), NOON)).isFalse();
  }

  @Test
  default void the_last_to_claim_an_entity_of_quickbooks_owns_it() {
    var shown = new BookRef(BooksKind.CUSTOMER, "12");
    records().claim(Map.of(shown, account("acc-1")));
    records().claim(Map.of(shown, account("acc-2")));

    assertThat(records().owners(company(), List.of(shown)))
        .isEqualTo(Map.of(shown, account("acc-2")));
  }

  private List<String> dueIds(Instant now, int limit) {
    return records().due(company(), EntityKind.INVOICE, now, limit).stream()
        .map(it -> it.entity().id())
        .toList();
  }

  private SyncRecord invoice(String id) {
    return anInvoice(id, "acc-1", "svc-1").in(company()).record();
  }

  private SyncRecord due(String id, Instant notBefore) {
    return invoice(id).in(new State.Due(notBefore, new Try.First()));
  }

  private EntityRef account(String id) {
    return anAccount(id).in(company()).entity();
  }

  private SyncRecord put(SyncRecord record) {
    return change(record, record);
  }

  private SyncRecord change(SyncRecord before, SyncRecord after) {
    var step = Step.of(List.of(new Step.Change(before, after)));
    assertThat(ledger().store(after.entity().company(), step)).isEqualTo(new Ledger.Stored.Done());
    return after.stored();
  }

  private static List<Told> oneOfEachKind() {
    return List.of(
        anAccount("acc-1"),
        Told.aService("svc-1"),
        anInvoice("inv-1", "acc-1", "svc-1"),
        aPayment("pay-1", "acc-1", "inv-1"),
        Told.aRefund("ref-1", "acc-1", "pay-1"),
        Told.aFee("fee-1", "pay-1"));
  }
}
