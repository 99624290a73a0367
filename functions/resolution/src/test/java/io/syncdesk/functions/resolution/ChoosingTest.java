package io.syncdesk.functions.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Refund;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.mirror.Preferences;
import io.syncdesk.core.record.Amendment;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Try;
import io.syncdesk.core.resolution.ErrorId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Resolutions with which a person chooses something: a customer, a document, a name, a number. */
class ChoosingTest {
  private static final EntityRef CLIENT =
      new EntityRef(Firm.DEMO, EntityKind.ACCOUNT, "acc-lovelace");
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");
  private final Firm firm = new Firm();

  @Test
  void a_client_is_linked_to_a_customer() {
    clientIsParked();
    customer("901", "Lovelace, Ada", Listed.Use.ACTIVE);

    var said = decide("link.json");

    assertThat(said.status()).isEqualTo(202);
    assertThat(said.text("/decision/action")).isEqualTo("link");
    assertThat(record(CLIENT).counterparts())
        .extracting(Counterpart::ref)
        .containsExactly(new BookRef(BooksKind.CUSTOMER, "901"));
    assertThat(record(CLIENT).state()).isInstanceOf(State.Due.class);
  }

  @Test
  void a_customer_nobody_knows_an_inactive_one_and_one_of_another_client_are_refused() {
    clientIsParked();
    assertThat(decide("link.json").text("/type")).endsWith("entry-unknown");

    customer("901", "Lovelace, Ada", Listed.Use.INACTIVE);
    assertThat(decide("link.json").text("/type")).endsWith("entry-unusable");

    customer("901", "Lovelace, Ada", Listed.Use.ACTIVE);
    other("acc-byron", "901");
    var said = decide("link.json");
    assertThat(said.status()).isEqualTo(422);
    assertThat(said.text("/type")).endsWith("entry-linked-elsewhere");
    assertThat(said.text("/field")).isEqualTo("counterpartId");
    assertThat(said.text("/detail")).contains("acc-byron");
    assertThat(record(CLIENT).isShownBy(new BookRef(BooksKind.CUSTOMER, "901"))).isFalse();
  }

  /** Another client that this customer stands for. */
  private void other(String account, String customer) {
    var shown = new Counterpart(BooksKind.CUSTOMER, customer, "0", new ContentHash("x"));
    var record =
        Told.anAccount(account).in(Firm.DEMO).record().with(List.of(shown)).in(new State.Synced());
    firm.tables.ledger().store(Firm.DEMO, Step.of(List.of(new Step.Change(record, record))));
    firm.tables.records().claim(Map.of(shown.ref(), record.entity()));
  }

  @Test
  void a_client_gets_a_new_customer_of_the_name_that_was_chosen_or_its_own() {
    clientIsParked();
    assertThat(decide("create-customer.json").status()).isEqualTo(202);
    assertThat(record(CLIENT).amendment())
        .isEqualTo(new Amendment.NewCustomer("Ada Lovelace (client)"));

    var fresh = new Firm();
    fresh.parked(CLIENT, "", new Fault.NoMatchingCustomer("Ada"));
    assertThat(decide(fresh, "create-customer.json", "{\"action\":\"create-customer\"}").status())
        .isEqualTo(202);
    assertThat(fresh.tables.records().find(CLIENT).orElseThrow().amendment())
        .isInstanceOf(Amendment.NewCustomer.class);
  }

  @Test
  void a_name_that_is_taken_or_that_quickbooks_does_not_take_is_refused() {
    clientIsParked();
    customer("901", "Ada Lovelace (client)", Listed.Use.ACTIVE);

    assertThat(decide("create-customer.json").text("/type")).endsWith("name-taken");
    assertThat(
            decide(firm, "link.json", "{\"action\":\"create-customer\",\"name\":\"A: B\"}")
                .text("/type"))
        .endsWith("name-unusable");
  }

  @Test
  void an_invoice_is_linked_to_the_document_that_has_its_number() {
    firm.parked();
    document("901", "120.00");

    assertThat(firm.ask("link.json").status()).isEqualTo(202);
    assertThat(record(Firm.INVOICE).counterparts())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.bookId()).isEqualTo("901");
          assertThat(it.isKept()).isTrue();
        });
  }

  @Test
  void the_document_in_the_way_is_shown_beside_ours_and_the_better_resolution_comes_first() {
    firm.parked();
    document("145", "120.00");

    var said = firm.ask("detail.json").body();

    assertThat(said.at("/evidence/theirs/id").asText()).isEqualTo("145");
    assertThat(said.at("/evidence/theirs/amount/amount").asText()).isEqualTo("120.00");
    assertThat(said.at("/evidence/theirs/url").asText()).contains("invoice%3FtxnId%3D145");
    assertThat(said.at("/evidence/ours/number").asText()).isEqualTo("inv-2042");
    assertThat(said.at("/evidence/same").toString()).isEqualTo("[\"amount\",\"date\"]");
    assertThat(said.at("/allowed").toString())
        .isEqualTo("[\"renumber\",\"link\",\"resync\",\"skip\"]");
  }

  @Test
  void an_invoice_gets_another_number_unless_that_is_taken_too() {
    firm.parked();
    document("145", "120.00");
    assertThat(
            decide(firm, "renumber.json", "{\"action\":\"renumber\",\"number\":\"2042\"}")
                .text("/type"))
        .endsWith("number-taken");
    assertThat(
            decide(
                    firm,
                    "renumber.json",
                    "{\"action\":\"renumber\",\"number\":\"1234567890123456789012\"}")
                .text("/type"))
        .endsWith("number-unusable");
    assertThat(
            decide(firm, "renumber.json", "{\"action\":\"renumber\",\"number\":\"20\\n43\"}")
                .text("/type"))
        .endsWith("number-unusable");

    assertThat(firm.ask("renumber.json").status()).isEqualTo(202);
    assertThat(record(Firm.INVOICE).amendment()).isInstanceOf(Amendment.OtherNumber.class);
  }

  @Test
  void a_client_is_no_longer_synced_and_taxdome_is_told_by_the_lane() {
    clientIsParked();

    var said = decide("stop-syncing.json");

    assertThat(said.text("/status")).isEqualTo("resolved");
    assertThat(record(CLIENT).state()).isInstanceOf(State.NotSynced.class);
    assertThat(firm.tables.lanes().standing(Firm.DEMO).errands().commands()).hasSize(1);
  }

  @Test
  void the_switch_of_a_client_is_turned_without_an_error_too_and_turned_back() {
    var record = Told.anAccount("acc-1").in(Firm.DEMO).record().in(new State.Synced());
    firm.tables.ledger().store(Firm.DEMO, Step.of(List.of(new Step.Change(record, record))));

    var off = firm.ask("switch-sync.json");
    assertThat(off.status()).isEqualTo(202);
    assertThat(off.text("/state/is")).isEqualTo("not-synced");
    assertThat(firm.ask("switch-sync.json").status()).isEqualTo(202);
    assertThat(firm.tables.lanes().standing(Firm.DEMO).errands().commands()).hasSize(1);

    var on = decide(firm, "switch-sync.json", "{\"enabled\":true}");
    assertThat(on.text("/state/is")).isEqualTo("due");
    assertThat(decide(firm, "switch-sync.json", "{}").text("/field")).isEqualTo("enabled");
  }

  @Test
  void the_switch_of_a_client_nobody_knows_is_not_found() {
    assertThat(firm.ask("switch-sync.json").status()).isEqualTo(404);
  }

  @Test
  void a_service_is_deleted_by_taxdome_and_not_by_us() {
    var service = new EntityRef(Firm.DEMO, EntityKind.SERVICE, "svc-1");
    firm.parked(service, "", new Fault.AccountTypeWrong("Bank"));

    var said = decideOn(service, "delete-service.json");

    assertThat(said.text("/status")).isEqualTo("resolving");
    assertThat(said.body().get("allowed").toString()).isEqualTo("[\"reopen\"]");
    assertThat(record(service).state()).isInstanceOf(State.Parked.class);
    assertThat(firm.tables.lanes().standing(Firm.DEMO).errands().commands()).hasSize(1);
  }

  @Test
  void the_item_that_has_a_services_name_is_told_so_that_it_can_be_linked() {
    var service = new EntityRef(Firm.DEMO, EntityKind.SERVICE, "svc-1");
    firm.parked(service, "", new Fault.NameTaken("Tax return svc-1"));
    var item = new Listed(ListKind.ITEM, "55", "Tax return svc-1", "", Listed.Use.ACTIVE, "0");
    firm.mirror.put(Firm.REALM, List.of(item));
    var detail = Firm.EVENTS.read("detail.json");
    detail.setPathParameters(Map.of("id", ErrorId.of(service).value()));

    assertThat(firm.ask(detail).text("/twin/id")).isEqualTo("55");
  }

  @Test
  void a_taken_name_comes_with_a_free_one() {
    firm.parked(CLIENT, "", new Fault.NameTaken("Ada"));
    var detail = Firm.EVENTS.read("detail.json");
    detail.setPathParameters(Map.of("id", ErrorId.of(CLIENT).value()));

    assertThat(firm.ask(detail).text("/suggestedName")).isEqualTo("Ada (client)");
  }

  @Test
  void a_skipped_error_is_put_back() {
    firm.parked();
    firm.ask("skip.json");

    var said = firm.ask("reopen.json");

    assertThat(said.text("/status")).isEqualTo("open");
    assertThat(record(Firm.INVOICE).state()).isInstanceOf(State.Parked.class);
    assertThat(firm.ask("summary.json").body().get("skipped").asInt()).isZero();
  }

  @Test
  void what_waits_behind_a_client_is_told_with_its_money() {
    clientIsParked();
    for (var id : List.of("inv-1", "inv-2")) {
      var waiting =
          Told.anInvoice(id, CLIENT.id(), "svc-1")
              .in(Firm.DEMO)
              .record()
              .in(new State.Waiting(CLIENT, new Try.First()));
      firm.tables.ledger().store(Firm.DEMO, Step.of(List.of(new Step.Change(waiting, waiting))));
    }

    var list = Firm.EVENTS.read("list.json");
    list.setQueryStringParameters(Map.of("category", "accounts"));
    var waiting = firm.ask(list).body().at("/items/0/waiting");

    assertThat(waiting.get("count").asInt()).isEqualTo(2);
    assertThat(waiting.at("/sum/amount").asText()).isEqualTo("240.00");
    assertThat(waiting.at("/byKind/invoice").asInt()).isEqualTo(2);
  }

  @Test
  void more_money_than_one_document_can_be_about_is_told_all_the_same() {
    clientIsParked();
    for (var id : List.of("inv-1", "inv-2")) {
      var waiting =
          Told.aRefund(id, CLIENT.id(), "pay-1")
              .in(Firm.DEMO)
              .showing(new Refund("pay-1", CLIENT.id(), DAY, Told.usd("9999999999.00"), null))
              .record()
              .in(new State.Waiting(CLIENT, new Try.First()));
      firm.tables.ledger().store(Firm.DEMO, Step.of(List.of(new Step.Change(waiting, waiting))));
    }

    firm.mirror.put(
        Firm.REALM,
        new Preferences(
            Preferences.Numbering.OURS,
            Preferences.ClassTracking.OFF,
            Preferences.LocationTracking.OFF,
            Preferences.SalesTax.OFF,
            "USD",
            null));

    assertThat(firm.ask("summary.json").text("/waiting/sum/amount")).isEqualTo("19999999998.00");
    var list = Firm.EVENTS.read("list.json");
    list.setQueryStringParameters(Map.of("category", "accounts"));
    assertThat(firm.ask(list).text("/items/0/waiting/sum/amount")).isEqualTo("19999999998.00");
  }

  private void clientIsParked() {
    firm.parked(CLIENT, "", new Fault.NoMatchingCustomer("Ada Lovelace"));
  }

  private Firm.Said decide(String event) {
    return decideOn(CLIENT, event);
  }

  private Firm.Said decideOn(EntityRef entity, String event) {
    return on(firm, entity, event, Firm.EVENTS.read(event).getBody());
  }

  private static Firm.Said decide(Firm firm, String event, String body) {
    var entity = firm.tables.records().find(CLIENT).isPresent() ? CLIENT : Firm.INVOICE;
    return on(firm, entity, event, body);
  }

  private static Firm.Said on(Firm firm, EntityRef entity, String event, String body) {
    var read = Firm.EVENTS.read(event);
    if (!event.equals("switch-sync.json")) {
      read.setPathParameters(Map.of("id", ErrorId.of(entity).value()));
    }
    read.setBody(body);
    return firm.ask(read);
  }

  private void customer(String id, String name, Listed.Use use) {
    firm.mirror.put(Firm.REALM, List.of(new Listed(ListKind.CUSTOMER, id, name, "", use, "0")));
  }

  private void document(String id, String total) {
    firm.mirror.keep(
        Firm.REALM,
        List.of(
            new Document(
                new DocumentRef(DocumentKind.INVOICE, id),
                "2042",
                LocalDate.parse("2026-11-23"),
                new Document.Amounts(new BigDecimal(total), BigDecimal.ZERO, "USD"),
                "",
                "0",
                Document.Posting.POSTED)));
  }

  private SyncRecord record(EntityRef entity) {
    return firm.tables.records().find(entity).orElseThrow();
  }
}
