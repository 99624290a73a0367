package io.syncdesk.functions.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.Preferences;
import io.syncdesk.core.record.Amendment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People and TaxDome ask for numbers that are free (S13, B12). */
class InvoiceNumbersTest {
  private final Firm firm = new Firm();

  @BeforeEach
  void quickbooks_has_an_invoice_2042_and_takes_numbers_from_us() {
    firm.mirror.put(Firm.REALM, new Mirror.Loaded.Whole());
    numberedBy(Preferences.Numbering.OURS);
    typed("2042");
  }

  @Test
  void a_number_that_exists_is_told_with_the_one_to_use_instead() {
    var said = firm.ask("check-number.json");

    assertThat(said.status()).isEqualTo(200);
    assertThat(said.body().get("available").asBoolean()).isFalse();
    assertThat(said.text("/suggestion")).isEqualTo("2043");
    assertThat(said.text("/message"))
        .isEqualTo("This number already exists in QBO. Use '2043' to avoid duplicates");
  }

  @Test
  void in_italian_too() {
    var event = Firm.EVENTS.read("check-number.json");
    event.setHeaders(Map.of("accept-language", "it"));

    assertThat(firm.ask(event).text("/message"))
        .isEqualTo("Questo numero esiste già in QBO. Usa '2043' per evitare duplicati");
  }

  @Test
  void a_number_that_is_free_is_all_there_is_to_say() {
    assertThat(check("{\"number\":\"2043\"}").toString()).isEqualTo("{\"available\":true}");
  }

  @Test
  void the_number_to_use_goes_on_with_the_pattern_that_was_typed() {
    typed("INV-0099");
    typed("2041");

    assertThat(check("{\"number\":\" inv-0099 \"}").get("suggestion").asText())
        .isEqualTo("INV-0100");
    assertThat(check("{\"number\":\"INV-0099\"}").get("suggestion").asText()).isEqualTo("INV-0100");
  }

  @Test
  void a_number_that_quickbooks_takes_from_nobody_is_not_free() {
    for (var number : List.of("1234567890123456789012", "10\\u000042")) {
      var said = body(firm, "check-number.json", "{\"number\":\"" + number + "\"}");

      assertThat(said.status()).isEqualTo(422);
      assertThat(said.text("/field")).isEqualTo("number");
    }
  }

  @Test
  void where_no_number_can_follow_none_is_suggested() {
    var limit = new Firm();
    var last = "TAX-99999999999999999";
    for (var number : List.of(last, "TAX-99999999999999998")) {
      typed(limit, number);
    }

    var said = body(limit, "check-number.json", "{\"number\":\"" + last + "\"}").body();

    assertThat(said.has("suggestion")).isFalse();
    assertThat(said.get("message").asText()).contains("already exists in QBO");
  }

  @Test
  void a_number_that_another_invoice_was_given_is_taken_and_ones_own_is_not() {
    assertThat(firm.ask("reserve-number.json").text("/number")).isEqualTo("2043");

    assertThat(check("{\"number\":\"2043\"}").get("suggestion").asText()).isEqualTo("2044");
    assertThat(available("{\"number\":\"2043\",\"invoiceId\":\"inv-2051\"}")).isFalse();
    assertThat(available("{\"number\":\"2043\",\"invoiceId\":\"inv-2050\"}")).isTrue();
  }

  @Test
  void an_invoice_that_is_in_the_books_may_keep_its_number() {
    firm.known(new EntityRef(Firm.DEMO, EntityKind.INVOICE, "inv-2042"), "typed-2042");

    assertThat(available("{\"number\":\"2042\",\"invoiceId\":\"inv-2042\"}")).isTrue();
    assertThat(available("{\"number\":\"2042\",\"invoiceId\":\"inv-1\"}")).isFalse();
    assertThat(available("{\"number\":\"2042\"}")).isFalse();
  }

  @Test
  void the_same_invoice_gets_the_same_number_and_the_next_one_another() {
    assertThat(firm.ask("reserve-number.json").body().toString())
        .isEqualTo("{\"number\":\"2043\"}");
    assertThat(reserve("inv-2051").text("/number")).isEqualTo("2044");
    assertThat(firm.ask("reserve-number.json").text("/number")).isEqualTo("2043");
  }

  @Test
  void two_who_ask_at_the_same_moment_never_get_the_same_number() throws Exception {
    var asking =
        IntStream.range(0, 40)
            .<Callable<String>>mapToObj(i -> () -> reserve("inv-" + i).text("/number"))
            .toList();

    var numbers = new HashSet<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(asking)) {
        numbers.add(answer.get());
      }
    }

    assertThat(numbers).hasSize(40);
  }

  @Test
  void another_firm_has_numbers_of_its_own() {
    var event = Firm.EVENTS.read("check-number.json");
    event
        .getRequestContext()
        .getAuthorizer()
        .getJwt()
        .setClaims(Map.of("sub", "owner-other", "token_use", "access"));

    assertThat(firm.ask(event).body().get("available").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "check-number.json|{}|number|400",
        "check-number.json|{\"number\":\"  \"}|number|400",
        "check-number.json|{\"number\":1042}|number|400",
        "check-number.json|{\"number\":null}|number|400",
        "check-number.json|{\"number\":\"1234567890123456789012\"}|number|422",
        "check-number.json|{\"number\":\"7\",\"invoiceId\":\"a b\"}|invoiceId|400",
        "check-number.json|{\"number\":\"7\",\"realm\":\"1\"}|realm|400",
        "reserve-number.json|{}|invoiceId|400",
        "reserve-number.json|{\"invoiceId\":\"\"}|invoiceId|400",
        "reserve-number.json|{\"invoiceId\":\"../1\"}|invoiceId|400",
        "reserve-number.json|{\"invoiceId\":7}|invoiceId|400",
        "reserve-number.json|{\"invoiceId\":\"inv-1\",\"number\":\"7\"}|number|400",
      })
  void what_makes_no_sense_is_named(String event, String body, String field, int status) {
    var said = body(firm, event, body);

    assertThat(said.status()).isEqualTo(status);
    assertThat(said.text("/field")).isEqualTo(field);
    assertThat(said.headers().get("content-type")).startsWith("application/problem+json");
  }

  @Test
  void without_a_connection_there_is_nothing_to_number_by() {
    firm.tables.having(
        new Company(
            Firm.DEMO,
            new Connection.Disconnected(),
            new Pace.Running(),
            Settings.startingOn(LocalDate.parse("2026-11-01")),
            Set.of()));

    assertThat(firm.ask("check-number.json").text("/type")).endsWith("nothing-connected");
    assertThat(firm.ask("reserve-number.json").status()).isEqualTo(422);
  }

  @Test
  void while_the_invoices_of_quickbooks_are_read_no_number_is_given() {
    firm.mirror.put(Firm.REALM, new Mirror.Loaded.Lists());

    var said = firm.ask("reserve-number.json");

    assertThat(said.status()).isEqualTo(503);
    assertThat(said.text("/type")).endsWith("numbers-still-read");
  }

  @Test
  void where_quickbooks_numbers_everything_itself_no_number_is_given() {
    numberedBy(Preferences.Numbering.QUICKBOOKS);

    assertThat(firm.ask("reserve-number.json").text("/type")).endsWith("numbers-not-ours");
  }

  @Test
  void too_many_at_once_are_told_to_ask_again() {
    firm.tables.reservations().overtakesNext(100);

    assertThat(firm.ask("reserve-number.json").status()).isEqualTo(503);
  }

  @Test
  void an_error_about_a_number_shows_the_next_and_renumbers_to_it() {
    firm.parked();
    assertThat(firm.ask("detail.json").text("/suggestedNumber")).isEqualTo("2043");

    var said = body(firm, "renumber.json", "{\"action\":\"renumber\"}");

    assertThat(said.status()).isEqualTo(202);
    assertThat(firm.tables.records().find(Firm.INVOICE).orElseThrow().amendment())
        .isInstanceOfSatisfying(
            Amendment.OtherNumber.class,
            it -> {
              assertThat(it.number()).isEqualTo("2043");
              assertThat(it.decidedBy()).isEqualTo("owner-demo");
            });
    assertThat(available("{\"number\":\"2043\"}")).isFalse();
    assertThat(body(firm, "renumber.json", "{\"action\":\"renumber\"}").status()).isEqualTo(202);
  }

  @Test
  void an_error_about_something_else_shows_no_number() {
    var error = firm.parked(Firm.INVOICE, "Ada", new Fault.PeriodClosed());

    assertThat(firm.detail(error, "en").body().has("suggestedNumber")).isFalse();
  }

  @Test
  void a_number_that_another_invoice_was_given_cannot_be_chosen() {
    firm.parked();
    firm.ask("reserve-number.json");

    var said = body(firm, "renumber.json", "{\"action\":\"renumber\",\"number\":\"2043\"}");

    assertThat(said.text("/type")).endsWith("number-taken");
    assertThat(said.text("/field")).isEqualTo("number");
  }

  @Test
  void many_are_renumbered_at_once_and_a_rehearsal_gives_no_number_away() {
    for (int i = 1; i <= 3; i++) {
      firm.parked(
          new EntityRef(Firm.DEMO, EntityKind.INVOICE, "inv-" + i),
          "Ada",
          new Fault.NumberTaken("2042", ""));
    }
    var all = "{\"action\":\"renumber\",\"category\":\"invoices\"";

    assertThat(body(firm, "bulk.json", all + ",\"dryRun\":true}").text("/verdicts/2/verdict"))
        .isEqualTo("would-be-accepted");
    assertThat(available("{\"number\":\"2043\"}")).isTrue();
    assertThat(body(firm, "bulk.json", all + "}").text("/verdicts/2/verdict"))
        .isEqualTo("accepted");
    assertThat(check("{\"number\":\"2042\"}").get("suggestion").asText()).isEqualTo("2046");
  }

  @Test
  void a_person_is_told_why_there_is_no_next_number() {
    firm.parked();
    firm.mirror.put(Firm.REALM, new Mirror.Loaded.Lists());

    var said = body(firm, "renumber.json", "{\"action\":\"renumber\"}");

    assertThat(said.status()).isEqualTo(503);
    assertThat(said.text("/type")).endsWith("numbers-still-read");
  }

  private boolean available(String body) {
    return check(body).get("available").asBoolean();
  }

  private JsonNode check(String body) {
    return body(firm, "check-number.json", body).body();
  }

  private Firm.Said reserve(String invoiceId) {
    return body(firm, "reserve-number.json", "{\"invoiceId\":\"" + invoiceId + "\"}");
  }

  private static Firm.Said body(Firm firm, String event, String body) {
    var read = Firm.EVENTS.read(event);
    read.setBody(body);
    return firm.ask(read);
  }

  private void numberedBy(Preferences.Numbering numbering) {
    firm.mirror.put(
        Firm.REALM,
        new Preferences(
            numbering,
            Preferences.ClassTracking.OFF,
            Preferences.LocationTracking.OFF,
            Preferences.SalesTax.OFF,
            "USD",
            null));
  }

  private void typed(String number) {
    typed(firm, number);
  }

  private static void typed(Firm firm, String number) {
    firm.mirror.keep(
        Firm.REALM,
        List.of(
            new Document(
                new DocumentRef(DocumentKind.INVOICE, "typed-" + number),
                number,
                LocalDate.parse("2026-11-23"),
                new Document.Amounts(BigDecimal.TEN, null, "USD"),
                "",
                "0",
                Document.Posting.POSTED)));
  }
}
