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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

/** Numbers that QuickBooks and TaxDome share, as everybody outside sees them (S12 to S15). */
class InvoiceNumbersTest {
  private static final Duration SOON = Duration.ofSeconds(40);
  private LocalSystem system;
  private Books books;
  private DeskOfAFirm desk;

  @BeforeEach
  void quickbooks_has_an_invoice_1042() throws Throwable {
    system = LocalSystem.start(Configuration.forTests().withRetryDelay(Duration.ofMillis(500)));
    desk = new DeskOfAFirm(new Wire(system.api(), system.token("owner@demo.test")));
    books = Books.of(system.quickBooks().uri(), Firm.DEMO.realm());
    books.post("customer", JsonNodeFactory.instance.objectNode().put("DisplayName", "Ada"));
    system.send(Changes.account("acc", "Ada"));
    system.send(Changes.service("svc", "Tax return"));
    eventually(SOON, () -> assertThat(desk.state("service", "svc")).isEqualTo("synced"));
    type("1042");
    eventually(SOON, () -> assertThat(check("1042").path("available").asBoolean()).isFalse());
  }

  @AfterEach
  void stop() {
    system.close();
  }

  @Test
  void an_invoice_of_automation_gets_the_next_number_and_people_are_told_theirs() throws Throwable {
    choose("{\"syncInvoiceNumbers\":true}");

    assertThat(check("1042").path("suggestion").asText()).isEqualTo("1043");
    assertThat(check("1042").path("message").asText())
        .isEqualTo("This number already exists in QBO. Use '1043' to avoid duplicates");
    assertThat(check(desk.wire().in("it"), "1042").path("message").asText())
        .isEqualTo("Questo numero esiste già in QBO. Usa '1043' per evitare duplicati");

    system.send(Changes.automated("inv-auto", "", "acc", "svc"));

    eventually(SOON, () -> assertThat(desk.state("invoice", "inv-auto")).isEqualTo("synced"));
    assertThat(books.only("select * from Invoice where DocNumber = '1043'").path("PrivateNote"))
        .hasToString("\"TaxDome invoice inv-auto\"");
    assertThat(attempts("inv-auto")).hasSize(1);
    assertThat(desk.open()).isEmpty();
    eventually(
        SOON,
        () ->
            assertThat(commands())
                .anyMatch(it ->
                    it.contains("\"assign-invoice-number\"")
                        && it.contains("\"inv-auto\"")
                        && it.contains("\"1043\"")));
    assertThat(check("1042").path("suggestion").asText()).isEqualTo("1044");
    assertThat(check("1050").path("available").asBoolean()).isTrue();

    assertThat(reserve("inv-next")).isEqualTo("1044");
    assertThat(reserve("inv-other")).isEqualTo("1045");
    assertThat(reserve("inv-next")).isEqualTo("1044");
  }

  @Test
  void with_the_setting_off_the_number_is_a_duplicate_and_renumbering_cures_it() throws Throwable {
    system.send(Changes.automated("inv-auto", "\"number\":\"1042\",", "acc", "svc"));

    eventually(SOON, () -> assertThat(desk.lists("invoices", "inv-auto")).isTrue());
    var error = desk.detail(desk.onDesk("invoices", "inv-auto"));
    assertThat(error.at("/fault/type").asText()).isEqualTo("number-taken");
    assertThat(error.path("suggestedNumber").asText()).isEqualTo("1043");

    assertThat(desk.resolve(error, "renumber").status()).isEqualTo(202);

    eventually(SOON, () -> assertThat(desk.state("invoice", "inv-auto")).isEqualTo("synced"));
    books.only("select * from Invoice where DocNumber = '1043'");
    assertThat(desk.open()).isEmpty();
  }

  private void choose(String settings) {
    assertThat(desk.wire().send("PATCH", "/v1/settings", settings).status()).isEqualTo(200);
  }

  private JsonNode check(String number) {
    return check(desk.wire(), number);
  }

  private static JsonNode check(Wire wire, String number) {
    var answer = wire.send("POST", "/v1/invoice-numbers/check", "{\"number\":\"" + number + "\"}");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.body();
  }

  private String reserve(String invoiceId) {
    var answer =
        desk.wire().send("POST", "/v1/invoice-numbers", "{\"invoiceId\":\"" + invoiceId + "\"}");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.body().path("number").asText();
  }

  private JsonNode attempts(String invoiceId) {
    return desk.wire().get("/v1/records/invoice/" + invoiceId).body().path("attempts");
  }

  private List<String> commands() {
    var url = system.queueUrl("taxdome-commands");
    return system
        .sqs()
        .receiveMessage(it -> it.queueUrl(url).maxNumberOfMessages(10).visibilityTimeout(0))
        .messages()
        .stream()
        .map(Message::body)
        .toList();
  }

  /** A bookkeeper types an invoice. */
  private void type(String number) {
    var json = JsonNodeFactory.instance;
    var detail = json.objectNode();
    detail.set("ItemRef", value("select * from Item where Name = 'Tax return'"));
    var line = json.objectNode().put("DetailType", "SalesItemLineDetail").put("Amount", 480);
    line.set("SalesItemLineDetail", detail);
    var invoice = json.objectNode().put("DocNumber", number);
    invoice.set("CustomerRef", value("select * from Customer where DisplayName = 'Ada'"));
    invoice.set("Line", json.arrayNode().add(line));
    books.post("invoice", invoice);
  }

  private JsonNode value(String query) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("value", books.only(query).path("Id").asText());
  }
}
