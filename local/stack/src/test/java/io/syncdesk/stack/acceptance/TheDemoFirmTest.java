package io.syncdesk.stack.acceptance;

import static io.syncdesk.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.syncdesk.stack.Configuration;
import io.syncdesk.stack.LocalSystem;
import io.syncdesk.stack.firm.Firm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a newcomer sees after the first command, and how all of it is cleared. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TheDemoFirmTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static LocalSystem system;
  private static Books books;
  private static Wire desk;

  @BeforeAll
  static void start() {
    system = LocalSystem.start(Configuration.forTests().withBooks(Configuration.Books.DEMO));
    books = Books.of(system.quickBooks().uri(), Firm.DEMO.realm());
    desk = new Wire(system.api(), system.token("admin@demo.test"));
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  @Order(1)
  void there_is_a_sync_error_in_each_of_the_six_categories_by_a_rule_of_quickbooks_own() {
    var faults = new TreeMap<String, String>();
    for (var error : openErrors()) {
      faults.put(error.path("entityId").asText(), error.path("fault").path("type").asText());
    }

    assertThat(faults)
        .isEqualTo(
            new TreeMap<>(
                Map.ofEntries(
                    Map.entry("acc-bianchi", "no-matching-customer"),
                    Map.entry("acc-oneil", "no-matching-customer"),
                    Map.entry("acc-meyer", "reference-inactive"),
                    Map.entry("svc-payroll", "reference-inactive"),
                    Map.entry("svc-retainer", "account-type-wrong"),
                    Map.entry("inv-1042", "number-taken"),
                    Map.entry("inv-1043", "period-closed"),
                    Map.entry("pay-nair", "deposited"),
                    Map.entry("pay-lakeside", "payment-method-not-card"),
                    Map.entry("ref-aurora-2", "period-closed"),
                    Map.entry("fee-aurora-dispute", "reference-inactive"))));
  }

  @Test
  @Order(2)
  void the_good_month_is_in_the_books_to_the_cent() {
    assertThat(books.only("select * from Invoice where DocNumber = '1039'").path("Balance").asInt())
        .isZero();
    assertThat(books.only("select * from Invoice where DocNumber = '1040'").path("Balance").asInt())
        .isEqualTo(70);
    assertThat(books.find("select * from RefundReceipt")).hasSize(1);
    assertThat(books.find("select * from Purchase")).hasSize(1);
    assertThat(books.only("select * from Vendor").path("DisplayName").asText()).isEqualTo("Stripe");
  }

  @Test
  @Order(3)
  void what_waits_behind_them_is_counted_and_is_no_error() {
    var waiting = desk.get("/v1/sync-errors/summary").body().path("waiting");

    assertThat(waiting.path("count").asInt()).isEqualTo(5);
    assertThat(waiting.path("sum").path("amount").asText()).isEqualTo("2589.00");
  }

  @Test
  @Order(3)
  void a_client_that_is_spelled_otherwise_in_quickbooks_is_suggested_and_sure() {
    var suggested = new TreeMap<String, String>();
    for (var error : openErrors()) {
      if (error.path("fault").path("type").asText().equals("no-matching-customer")) {
        var url = "/v1/customers?errorId=" + error.path("id").asText();
        var best = desk.get(url).body().path("items").path(0);
        assertThat(best.path("sure").asBoolean()).as(best.toString()).isTrue();
        suggested.put(error.path("label").asText(), best.path("name").asText());
      }
    }

    assertThat(suggested)
        .isEqualTo(
            Map.of(
                "Bianchi & Figli S.r.l.", "Bianchi e Figli srl",
                "O'Neil, Patrick", "Patrick O'Neil"));
  }

  @Test
  @Order(4)
  void curing_each_cause_where_it_lies_clears_the_desk_without_another_click() throws Throwable {
    rename("Bianchi e Figli srl", "Bianchi & Figli S.r.l.");
    rename("Patrick O\\'Neil", "O'Neil, Patrick");
    var typed = books.only("select * from Invoice where DocNumber = '1042'");
    books.change("invoice", typed, "DocNumber", "1042-A");
    reopenSeptember();
    activate("Item", "Payroll");
    activate("Customer", "Hannah Meyer");
    activate("Account", "Stripe Fees");
    books.delete("deposit", books.only("select * from Deposit"));
    books.change(
        "paymentmethod",
        books.only("select * from PaymentMethod where Name = 'Credit Card'"),
        "Type",
        "CREDIT_CARD");
    system.send(
        Changes.change(
            "service",
            "svc-retainer",
            2,
            """
            {"name":"Bookkeeping retainer","rate":{"amount":"500.00","currency":"USD"},
             "incomeAccount":"Sales"}
            """));

    eventually(
        SOON,
        () -> {
          var summary = desk.get("/v1/sync-errors/summary").body();
          assertThat(summary.path("open").asInt()).as(summary.toString()).isZero();
          assertThat(summary.path("waiting").path("count").asInt()).isZero();
        });
    system.settle(SOON);
    assertThat(openErrors()).isEmpty();
    assertThat(books.find("select * from Invoice where DocNumber = '1045'")).hasSize(1);
  }

  @Test
  @Order(5)
  void what_the_desk_commands_taxdome_does() throws Throwable {
    var owner = new DeskOfAFirm(desk);
    system.send(
        Changes.change(
            "service",
            "svc-odd",
            1,
            """
            {"name":"Odd jobs","rate":{"amount":"50.00","currency":"USD"},
             "incomeAccount":"Checking"}
            """));
    system.send(Changes.invoice("inv-again", "1042-A", "acc-aurora", "svc-tax"));
    eventually(SOON, () -> assertThat(openErrors()).hasSize(2));

    owner.resolve(owner.onDesk("services", "svc-odd"), "delete-service");
    owner.resolve(owner.onDesk("invoices", "inv-again"), "renumber", ",\"number\":\"2042\"");

    eventually(
        SOON,
        () -> {
          assertThat(owner.state("service", "svc-odd")).isEqualTo("deleted");
          assertThat(owner.state("invoice", "inv-again")).isEqualTo("synced");
          assertThat(desk.get("/v1/records/invoice/inv-again").body().path("version").asInt())
              .isEqualTo(2);
        });
    assertThat(openErrors()).isEmpty();
    assertThat(books.find("select * from Invoice where DocNumber = '2042'")).hasSize(1);
  }

  private static List<JsonNode> openErrors() {
    var items = desk.get("/v1/sync-errors?limit=100").body().path("items");
    return items.valueStream().toList();
  }

  private static void rename(String from, String to) {
    var customer = books.only("select * from Customer where DisplayName = '" + from + "'");
    books.change("customer", customer, "DisplayName", to);
  }

  private static void activate(String entity, String name) {
    var property = entity.equals("Customer") ? "DisplayName" : "Name";
    var query =
        "select * from %s where Active = false and %s = '%s (deleted)'"
            .formatted(entity, property, name);
    books.activate(entity.toLowerCase(java.util.Locale.ROOT), books.only(query), name);
  }

  private static void reopenSeptember() {
    var preferences = books.only("select * from Preferences");
    var august = JsonNodeFactory.instance.objectNode().put("BookCloseDate", "2026-08-31");
    books.change("preferences", preferences, "AccountingInfoPrefs", august);
  }
}
