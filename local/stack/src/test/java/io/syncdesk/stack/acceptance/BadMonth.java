package io.syncdesk.stack.acceptance;

import static io.syncdesk.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.stack.LocalSystem;
import java.time.Duration;
import java.util.Locale;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Everything that can go wrong in one month of the demo firm, several times, by QuickBooks' own
 * rules; and how each resolution shows there.
 */
final class BadMonth {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String CLOSED = "2026-03-10";
  private static final String OPEN = "2026-11-03";
  private final LocalSystem system;
  private final Books books;
  private final DeskOfAFirm desk;

  BadMonth(LocalSystem system, Books books, DeskOfAFirm desk) {
    this.system = system;
    this.books = books;
    this.desk = desk;
  }

  void happens(int times) throws Throwable {
    chooses();
    client("acc", "Good Client");
    system.send(Changes.service("svc", "Good Service"));
    for (int n = 0; n < times; n++) {
      inTheBooks(n);
    }
    eventually(
        SOON, () -> assertThat(desk.state("fee", "fee-edited-" + (times - 1))).isEqualTo("synced"));
    system.settle(SOON);
    closes();
    for (int n = 0; n < times; n++) {
      edited(n);
      refused(n);
    }
  }

  /** Fees become expenses, and "Credit Card" is not ticked as a credit card. */
  void chooses() {
    var expense = books.find("select * from Account where AccountType = 'Expense'").getFirst();
    var bank = books.find("select * from Account where AccountType = 'Bank'").getFirst();
    var settings =
        """
        {"expensesForFees":true,"feeExpenseAccount":"%s","feePaidFromAccount":"%s"}
        """
            .formatted(expense.path("Id").asText(), bank.path("Id").asText());
    assertThat(desk.wire().send("PATCH", "/v1/settings", settings).status()).isEqualTo(200);
    books.change(
        "paymentmethod",
        books.only("select * from PaymentMethod where Name = 'Credit Card'"),
        "Type",
        "NON_CREDIT_CARD");
  }

  private void closes() {
    var march = JsonNodeFactory.instance.objectNode().put("BookCloseDate", "2026-03-31");
    books.change(
        "preferences", books.only("select * from Preferences"), "AccountingInfoPrefs", march);
  }

  private void client(String id, String name) {
    customer(name);
    system.send(Changes.account(id, name));
  }

  private String customer(String name) {
    var made =
        books.post("customer", JsonNodeFactory.instance.objectNode().put("DisplayName", name));
    return made.path("Customer").path("Id").asText();
  }

  /** What is to be edited or made inactive later. */
  private void inTheBooks(int n) {
    client("acc-inactive-" + n, "Sleeping " + n);
    system.send(Changes.invoice("inv-edited-" + n, "E-" + n, "acc", "svc"));
    system.send(Changes.invoice("inv-paid-" + n, "P-" + n, "acc", "svc"));
    system.send(Changes.payment("pay-edited-" + n, "acc", "inv-paid-" + n));
    system.send(refund("ref-edited-" + n, "pay-edited-" + n, OPEN));
    system.send(fee("fee-edited-" + n, "pay-edited-" + n, OPEN));
  }

  private void edited(int n) {
    var sleeping = books.only("select * from Customer where DisplayName = 'Sleeping " + n + "'");
    books.change("customer", sleeping, "Active", JsonNodeFactory.instance.booleanNode(false));
    edit("Invoice", "inv-edited-" + n);
    edit("Payment", "pay-edited-" + n);
    edit("RefundReceipt", "ref-edited-" + n);
    edit("Purchase", "fee-edited-" + n);
  }

  private void edit(String kind, String id) {
    var found = marked(kind, id);
    var body = Books.sparse(found).put("TxnDate", "2026-11-05");
    // A purchase says how it was paid even where that does not change.
    books.post(
        kind.toLowerCase(Locale.ROOT),
        found.has("PaymentType") ? body.set("PaymentType", found.path("PaymentType")) : body);
  }

  /** The document that carries our marker for this entity. */
  private JsonNode marked(String kind, String id) {
    return books.find("select * from " + kind + " maxresults 1000").stream()
        .filter(it -> it.path("PrivateNote").asText().endsWith(" " + id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " for " + id));
  }

  private void refused(int n) {
    system.send(Changes.account("acc-nobody-" + n, "Nobody " + n));
    item("Taken " + n);
    system.send(Changes.service("svc-taken-" + n, "Taken " + n));
    system.send(wrongAccount("svc-wrong-" + n));
    typed("T-" + n);
    system.send(Changes.invoice("inv-taken-" + n, "T-" + n, "acc", "svc"));
    system.send(dated(Changes.invoice("inv-closed-" + n, "C-" + n, "acc", "svc"), CLOSED));
    system.send(Changes.invoice("inv-owed-" + n, "O-" + n, "acc", "svc"));
    system.send(dated(Changes.payment("pay-closed-" + n, "acc", "inv-owed-" + n), CLOSED));
    system.send(
        Changes.payment("pay-card-" + n, "acc", "inv-owed-" + n).replace("\"check\"", "\"card\""));
    system.send(refund("ref-closed-" + n, "pay-edited-" + n, CLOSED));
    system.send(fee("fee-closed-" + n, "pay-edited-" + n, CLOSED));
  }

  private static String dated(String change, String day) {
    return change.replace("2026-11-02\",\n", day + "\",\n").replace("\"2026-11-03\"", quoted(day));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  static String refund(String id, String payment, String day) {
    return Changes.change(
        "refund",
        id,
        1,
        """
        {"paymentId":"%s","accountId":"acc","refundedOn":"%s",
         "amount":{"amount":"5.00","currency":"USD"}}
        """
            .formatted(payment, day));
  }

  static String fee(String id, String payment, String day) {
    return Changes.change(
        "fee",
        id,
        1,
        """
        {"paymentId":"%s","chargedOn":"%s","provider":"Stripe",
         "amount":{"amount":"2.00","currency":"USD"}}
        """
            .formatted(payment, day));
  }

  private static String wrongAccount(String id) {
    return Changes.change(
        "service",
        id,
        1,
        """
        {"name":"%s","rate":{"amount":"10.00","currency":"USD"},"incomeAccount":"Checking"}
        """
            .formatted(id));
  }

  /** An item of the same name that is not the same. */
  private void item(String name) {
    var sales = books.only("select * from Account where Name = 'Sales'").path("Id").asText();
    var body = JsonNodeFactory.instance.objectNode().put("Name", name).put("Type", "Service");
    body.put("UnitPrice", 1).putObject("IncomeAccountRef").put("value", sales);
    books.post("item", body);
  }

  private void typed(String number) {
    var customer = books.only("select * from Customer where DisplayName = 'Good Client'");
    var item = books.only("select * from Item where Name = 'Good Service'");
    books.post("invoice", invoice(number, customer, item));
  }

  private static ObjectNode invoice(String number, JsonNode customer, JsonNode item) {
    var body = JsonNodeFactory.instance.objectNode().put("DocNumber", number);
    body.putObject("CustomerRef").put("value", customer.path("Id").asText());
    var line = body.putArray("Line").addObject();
    line.put("DetailType", "SalesItemLineDetail").put("Amount", 1);
    line.putObject("SalesItemLineDetail")
        .putObject("ItemRef")
        .put("value", item.path("Id").asText());
    return body;
  }

  /** What a person says beside the action. */
  String said(Mistake mistake, String resolution, String id) {
    return switch (resolution) {
      case "link" -> counterpart(mistake, id);
      case "create-customer" -> ",\"name\":\"Made for " + id + "\"";
      case "renumber" -> ",\"number\":\"R-" + id.substring(id.lastIndexOf('-') + 1) + "\"";
      default -> "";
    };
  }

  private String counterpart(Mistake mistake, String id) {
    var found =
        switch (mistake.fault()) {
          case "no-matching-customer", "reference-inactive" -> known(customer("Chosen for " + id));
          case "name-taken" ->
              books
                  .only("select * from Item where Name = 'Taken " + last(id) + "'")
                  .path("Id")
                  .asText();
          case "number-taken" ->
              books
                  .only("select * from Invoice where DocNumber = 'T-" + last(id) + "'")
                  .path("Id")
                  .asText();
          default -> "";
        };
    return found.isEmpty() ? "" : ",\"counterpartId\":\"" + found + "\"";
  }

  /** A webhook tells of it; until then nobody could choose it. */
  private String known(String customer) {
    system.settle(SOON);
    return customer;
  }

  private static String last(String id) {
    return id.substring(id.lastIndexOf('-') + 1);
  }

  /** Fails unless the resolution did what it says. */
  void cameAbout(Mistake mistake, String resolution, String id) throws Throwable {
    switch (resolution) {
      case "resync" -> eventually(SOON, () -> triedAgain(mistake, id));
      case "skip" -> isIn(mistake, id, "skipped");
      case "stop-syncing" -> isIn(mistake, id, "not-synced");
      case "delete-service" -> eventually(SOON, () -> isCommanded("delete-service", id));
      case "create-customer" -> {
        isIn(mistake, id, "synced");
        books.only("select * from Customer where DisplayName = 'Made for " + id + "'");
      }
      case "renumber" -> {
        isIn(mistake, id, "synced");
        books.only("select * from Invoice where DocNumber = 'R-" + last(id) + "'");
      }
      default -> isIn(mistake, id, "synced");
    }
  }

  private void isIn(Mistake mistake, String id, String state) throws Throwable {
    eventually(SOON, () -> assertThat(desk.state(mistake.entity(), id)).isEqualTo(state));
    assertThat(desk.lists(mistake.category(), id)).isFalse();
  }

  /** In vain, as the cause is still there, unless it was an edit that TaxDome's version undid. */
  private void triedAgain(Mistake mistake, String id) {
    if (mistake.fault().equals("edited-in-quickbooks")) {
      assertThat(desk.state(mistake.entity(), id)).isEqualTo("synced");
      return;
    }
    var error = desk.detail(desk.onDesk(mistake.category(), id));
    assertThat(error.path("fault").path("type").asText()).isEqualTo(mistake.fault());
    assertThat(error.path("history").toString()).contains("\"action\":\"resync\"");
  }

  private void isCommanded(String command, String id) {
    var url = system.queueUrl("taxdome-commands");
    var messages =
        system.sqs().receiveMessage(it -> it.queueUrl(url).maxNumberOfMessages(10)).messages();
    assertThat(messages.stream().map(Message::body))
        .anyMatch(it -> it.contains(quoted(command)) && it.contains(quoted(id)));
  }
}
