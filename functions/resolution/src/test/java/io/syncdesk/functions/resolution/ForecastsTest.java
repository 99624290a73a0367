package io.syncdesk.functions.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.Preferences;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a resync would do, and what would go wrong with something before it is saved. */
class ForecastsTest {
  private final Firm firm = new Firm();

  @BeforeEach
  void quickbooks_is_known() {
    knows(null);
    firm.mirror.put(Firm.REALM, new Mirror.Loaded.Whole());
    entry(ListKind.CUSTOMER, "12", "Ada acc-1", Listed.Use.ACTIVE);
    entry(ListKind.ITEM, "5", "Tax return svc-1", Listed.Use.ACTIVE);
    firm.mirror.keep(Firm.REALM, List.of(invoice("77", "2042"), invoice("78", "2041")));
    shows(Told.anAccount("acc-1"), BooksKind.CUSTOMER, "12");
    shows(Told.aService("svc-1"), BooksKind.ITEM, "5");
  }

  @Test
  void a_preview_says_what_is_written_field_by_field_and_that_it_passes() {
    firm.parked(Firm.INVOICE, "Ada Lovelace", new Fault.PeriodClosed());

    var said = preview("en");

    assertThat(said.status()).isEqualTo(200);
    assertThat(said.body().get("passes").booleanValue()).isTrue();
    assertThat(said.body().get("problems")).isEmpty();
    assertThat(said.text("/effects/0/does")).isEqualTo("update");
    assertThat(said.text("/effects/0/what")).isEqualTo("Invoice");
    assertThat(said.text("/effects/0/says"))
        .isEqualTo("The invoice “inv-2042” is changed in QuickBooks.");
    assertThat(said.body().at("/effects/0/fields"))
        .anyMatch(it ->
            it.toString()
                .equals("{\"field\":\"TotalAmt\",\"before\":\"480.00\",\"after\":\"120.00\"}"));
  }

  @Test
  void a_preview_says_why_it_would_not_pass_in_the_words_of_the_list() {
    firm.parked(Firm.INVOICE, "Ada Lovelace", new Fault.PeriodClosed());
    knows(LocalDate.parse("2026-11-30"));

    var said = preview("it");

    assertThat(said.body().get("passes").booleanValue()).isFalse();
    assertThat(said.text("/effects/0/says"))
        .isEqualTo("In QuickBooks viene modificata la fattura «inv-2042».");
    assertThat(said.text("/problems/0/fault/type")).isEqualTo("period-closed");
    assertThat(said.text("/problems/0/fault/curedBy")).isEqualTo("person");
    assertThat(said.text("/problems/0/field")).isEqualTo("issuedOn");
    assertThat(said.text("/problems/0/reason")).isEqualTo(reasonInTheList("it"));
  }

  @Test
  void a_preview_of_what_only_quickbooks_can_cure_says_the_same_again() {
    firm.parked(Firm.INVOICE, "Ada Lovelace", new Fault.MatchedToBank());

    assertThat(preview("en").text("/problems/0/fault/type")).isEqualTo("matched-to-bank");
  }

  @Test
  void a_preview_of_an_error_that_is_not_there_is_not_found() {
    assertThat(preview("en").status()).isEqualTo(404);
  }

  @Test
  void a_preview_changes_nothing() {
    var error = firm.parked();
    var record = firm.tables.records().find(Firm.INVOICE);

    preview("en");

    assertThat(firm.tables.records().find(Firm.INVOICE)).isEqualTo(record);
    assertThat(firm.tables.errors().find(Firm.DEMO, error.id())).contains(error);
    assertThat(firm.wakeUps.takeArrived()).isEmpty();
  }

  @Test
  void a_preflight_says_that_the_number_is_taken_and_by_which_document() {
    var said = firm.ask("preflight.json");

    assertThat(said.body().toString())
        .startsWith("{\"passes\":false,\"problems\":[{\"fault\":{\"type\":\"number-taken\"");
    assertThat(said.text("/problems/0/fault/params/bookId")).isEqualTo("77");
    assertThat(said.text("/problems/0/field")).isEqualTo("number");
    assertThat(said.text("/problems/0/reason"))
        .isEqualTo(
            "QuickBooks already has a document numbered 2042; link the two if they are the same, or"
                + " give one of them another number.");
  }

  @Test
  void a_preflight_of_something_good_has_no_problems() {
    assertThat(preflight("\"2042\"", "\"2043\"").body().toString())
        .isEqualTo("{\"passes\":true,\"problems\":[]}");
  }

  @Test
  void a_preflight_stores_nothing() {
    firm.ask("preflight.json");

    assertThat(firm.tables.allRecords(Firm.DEMO)).hasSize(2);
    assertThat(firm.wakeUps.takeArrived()).isEmpty();
  }

  @Test
  void a_preflight_for_an_unknown_client_says_that_the_client_is_not_linked_first() {
    var said = preflight("acc-1", "acc-9");

    assertThat(said.text("/problems/0/fault/type")).isEqualTo("not-linked");
    assertThat(said.text("/problems/0/fault/params/entity")).isEqualTo("account");
    assertThat(said.text("/problems/0/fault/params/id")).isEqualTo("acc-9");
    assertThat(said.text("/problems/0/field")).isEqualTo("accountId");
    assertThat(said.text("/problems/0/reason"))
        .isEqualTo(
            "The client “acc-9” is not linked to a customer in QuickBooks yet; link the client"
                + " first.");
    assertThat(said.text("/problems/1/fault/type")).isEqualTo("number-taken");
  }

  @Test
  void a_preflight_for_an_inactive_service_names_it() {
    entry(ListKind.ITEM, "5", "Tax return svc-1 (deleted)", Listed.Use.INACTIVE);

    var said = preflight("\"2042\"", "\"2043\"");

    assertThat(said.text("/problems/0/reason"))
        .isEqualTo(
            "In QuickBooks the product or service “Tax return svc-1” is inactive or not there; make"
                + " it active again.");
    assertThat(said.text("/problems/0/field")).isEqualTo("lines");
  }

  @ParameterizedTest(name = "{0} for {1} is answered with {2} at {3}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "\"accountId\":\"acc-1\",|``|422|data.accountId",
        "2026-11-23|2026-02-30|422|data.issuedOn",
        "\"quantity\":\"1\"|\"quantity\":\"one\"|422|data.lines[0].quantity",
        "\"entity\":\"invoice\"|\"entity\":\"quote\"|422|entity",
        "\"data\"|\"date\"|422|data",
        "{\"entity\"|\"entity\"|400|",
      })
  void a_malformed_body_is_told_by_field(String good, String bad, int status, String field) {
    var said = preflight(good, bad);

    assertThat(said.status()).isEqualTo(status);
    assertThat(said.text("/field")).isEqualTo(field == null ? "" : field);
    assertThat(said.headers())
        .containsEntry("content-type", "application/problem+json; charset=utf-8");
  }

  @Test
  void a_member_is_nothing_to_ask_about() {
    var event = Firm.EVENTS.read("preflight.json");
    event.setBody(
        """
        {"entity":"member","entityId":"m","data":
         {"name":"Ada","email":"a@b.test","role":"admin","language":"it"}}
        """);

    assertThat(firm.ask(event).text("/field")).isEqualTo("entity");
  }

  @Test
  void a_body_larger_than_a_change_may_be_is_not_read() {
    var event = Firm.EVENTS.read("preflight.json");
    event.setBody(event.getBody() + " ".repeat(256 * 1024));

    assertThat(firm.ask(event).status()).isEqualTo(413);
    assertThat(firm.ask(event).text("/detail")).isEqualTo("A body may have 256 KiB.");
  }

  @Test
  void who_names_another_firm_is_answered_for_their_own() {
    var said = preflight("{\"entity\"", "{\"firmId\":\"firm-other\",\"entity\"");

    assertThat(said.text("/problems/0/fault/params/bookId")).isEqualTo("77");
  }

  @Test
  void a_firm_whose_lists_are_still_being_read_is_told_to_wait() {
    firm.mirror.put(Firm.REALM, Mirror.Loaded.NOTHING);

    assertThat(firm.ask("preflight.json").text("/problems/0/fault/type"))
        .isEqualTo("lists-are-being-read");
  }

  private Firm.Said preview(String language) {
    return firm.ask(in(language, "preview.json"));
  }

  private String reasonInTheList(String language) {
    return firm.ask(in(language, "detail.json")).text("/reason");
  }

  private static APIGatewayV2HTTPEvent in(String language, String name) {
    var event = Firm.EVENTS.read(name);
    event.setHeaders(Map.of("accept-language", language));
    return event;
  }

  private Firm.Said preflight(String good, String bad) {
    var event = Firm.EVENTS.read("preflight.json");
    assertThat(event.getBody()).contains(good);
    event.setBody(event.getBody().replace(good, bad));
    return firm.ask(event);
  }

  private void knows(@Nullable LocalDate closedThrough) {
    firm.mirror.put(
        Firm.REALM,
        new Preferences(
            Preferences.Numbering.OURS,
            Preferences.ClassTracking.OFF,
            Preferences.LocationTracking.OFF,
            Preferences.SalesTax.OFF,
            "USD",
            closedThrough));
  }

  private void entry(ListKind kind, String id, String name, Listed.Use use) {
    firm.mirror.put(Firm.REALM, List.of(new Listed(kind, id, name, "Service", use, "0")));
  }

  private static Document invoice(String id, String number) {
    var total = new BigDecimal("480");
    return new Document(
        new DocumentRef(DocumentKind.INVOICE, id),
        number,
        LocalDate.parse("2026-12-01"),
        new Document.Amounts(total, total, "USD"),
        "12",
        "0",
        Document.Posting.POSTED);
  }

  private void shows(Told told, BooksKind kind, String bookId) {
    var change = told.in(Firm.DEMO).change();
    var record =
        SyncRecord.of(change, Firm.NOW)
            .with(List.of(new Counterpart(kind, bookId, "0", change.contentHash())))
            .in(new State.Synced());
    firm.tables.ledger().store(Firm.DEMO, Step.of(List.of(new Step.Change(record, record))));
  }
}
