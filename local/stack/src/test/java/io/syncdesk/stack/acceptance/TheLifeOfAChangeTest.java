package io.syncdesk.stack.acceptance;

import static io.syncdesk.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.syncdesk.stack.Configuration;
import io.syncdesk.stack.LocalSystem;
import io.syncdesk.stack.firm.Firm;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

/** From TaxDome's queue to the books and back to the desk, over nothing but queues and HTTP. */
class TheLifeOfAChangeTest {
  private static final Duration QUICKLY = Duration.ofSeconds(2);
  private static final Duration SOON = Duration.ofSeconds(20);
  private static LocalSystem system;
  private static Books books;
  private static DeskOfAFirm desk;

  @BeforeAll
  static void start() {
    system = LocalSystem.start(Configuration.forTests());
    books = Books.of(system.quickBooks().uri(), Firm.DEMO.realm());
    desk = new DeskOfAFirm(new Wire(system.api(), system.token("owner@demo.test")));
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void an_invoice_is_in_the_books_within_two_seconds() throws Throwable {
    aClientAndAService("quick");
    system.send(Changes.invoice("inv-warm-up", "Q-1", "acc-quick", "svc-quick"));
    eventually(SOON, () -> assertThat(numbered("Q-1")).hasSize(1));

    system.send(Changes.invoice("inv-quick", "Q-2", "acc-quick", "svc-quick"));

    eventually(QUICKLY, () -> assertThat(numbered("Q-2")).hasSize(1));
  }

  @Test
  void a_dependent_goes_by_itself_once_what_it_waits_on_is_there() throws Throwable {
    aCustomer("Late Ltd");
    system.send(Changes.payment("pay-late", "acc-late", "inv-late"));
    system.send(Changes.invoice("inv-late", "L-1", "acc-late", "svc-late"));
    eventually(SOON, () -> assertThat(desk.state("payment", "pay-late")).isEqualTo("waiting"));
    eventually(SOON, () -> assertThat(desk.state("invoice", "inv-late")).isEqualTo("waiting"));

    system.send(Changes.account("acc-late", "Late Ltd"));
    system.send(Changes.service("svc-late", "Service of late"));

    eventually(SOON, () -> assertThat(desk.state("payment", "pay-late")).isEqualTo("synced"));
    assertThat(numbered("L-1"))
        .singleElement()
        .satisfies(invoice -> assertThat(invoice.path("Balance").decimalValue()).isZero());
  }

  @Test
  void a_taken_number_is_a_sync_error_after_two_attempts_until_it_is_free_and_resynced()
      throws Throwable {
    aClientAndAService("taken");
    system.send(Changes.invoice("inv-first", "T-1", "acc-taken", "svc-taken"));
    eventually(SOON, () -> assertThat(desk.state("invoice", "inv-first")).isEqualTo("synced"));

    system.send(Changes.invoice("inv-second", "T-1", "acc-taken", "svc-taken"));
    eventually(SOON, () -> assertThat(desk.state("invoice", "inv-second")).isEqualTo("parked"));
    var error = desk.onDesk("invoices", "inv-second");
    assertThat(error.path("fault").path("type").asText()).isEqualTo("number-taken");
    assertThat(desk.detail(error).path("attempts")).hasSize(2);

    books.change("invoice", numbered("T-1").getFirst(), "DocNumber", "T-1-old");
    assertThat(desk.resolve(error, "resync").status()).isEqualTo(202);

    eventually(SOON, () -> assertThat(desk.state("invoice", "inv-second")).isEqualTo("synced"));
    assertThat(desk.detail(error).path("status").asText()).isEqualTo("resolved");
    assertThat(desk.lists("invoices", "inv-second")).isFalse();
  }

  @Test
  void a_skipped_error_is_silent() throws Throwable {
    system.send(Changes.account("acc-nobody", "Nobody Knows Them"));
    eventually(SOON, () -> assertThat(desk.state("account", "acc-nobody")).isEqualTo("parked"));

    assertThat(desk.resolve(desk.onDesk("accounts", "acc-nobody"), "skip").status()).isEqualTo(202);

    assertThat(desk.lists("accounts", "acc-nobody")).isFalse();
    assertThat(desk.state("account", "acc-nobody")).isEqualTo("skipped");
  }

  @Test
  void an_outage_fails_nothing_and_heals_by_itself() throws Throwable {
    aClientAndAService("outage");
    var control = new Wire(system.quickBooks().uri(), "bookkeeper");
    control.send("POST", "/simulator/faults", "{\"fault\":\"outage\",\"count\":0}");

    system.send(Changes.invoice("inv-outage", "O-1", "acc-outage", "svc-outage"));
    eventually(
        SOON,
        () -> assertThat(desk.wire().get("/v1/sync-errors/summary").body().has("paused")).isTrue());
    control.send("DELETE", "/simulator/faults", "");

    eventually(Duration.ofSeconds(90), () -> assertThat(numbered("O-1")).hasSize(1));
    assertThat(desk.lists("invoices", "inv-outage")).isFalse();
  }

  @Test
  void an_access_token_that_is_refused_is_refreshed_and_nobody_notices() throws Throwable {
    aClientAndAService("token");
    var control = new Wire(system.quickBooks().uri(), "bookkeeper");
    control.send("POST", "/simulator/faults", "{\"fault\":\"unauthorized\",\"count\":1}");

    system.send(Changes.invoice("inv-token", "K-1", "acc-token", "svc-token"));

    eventually(QUICKLY, () -> assertThat(numbered("K-1")).hasSize(1));
    assertThat(desk.wire().get("/v1/sync-errors/summary").body().has("paused")).isFalse();
  }

  @Test
  void a_lost_answer_doubles_nothing() throws Throwable {
    aClientAndAService("lost");
    var control = new Wire(system.quickBooks().uri(), "bookkeeper");
    control.send(
        "POST", "/simulator/faults", "{\"fault\":\"drop-answer\",\"method\":\"POST\",\"count\":1}");

    system.send(Changes.invoice("inv-lost", "D-1", "acc-lost", "svc-lost"));

    eventually(SOON, () -> assertThat(desk.state("invoice", "inv-lost")).isEqualTo("synced"));
    assertThat(numbered("D-1")).hasSize(1);
  }

  @Test
  void a_malformed_change_is_a_dead_letter_with_reason_and_field_and_holds_nobody_up()
      throws Throwable {
    aCustomer("Neighbour Ltd");
    var broken = Changes.account("acc-broken", "Broken").replace("\"company\"", "\"comet\"");

    system.send(broken);
    system.send(Changes.account("acc-neighbour", "Neighbour Ltd"));

    eventually(SOON, () -> assertThat(desk.state("account", "acc-neighbour")).isEqualTo("synced"));
    var letter = deadLetter();
    assertThat(attribute(letter, "field")).isEqualTo("data.type");
    assertThat(attribute(letter, "reason")).isNotBlank();
    assertThat(letter.body()).isEqualTo(broken);
  }

  private static void aClientAndAService(String word) throws Throwable {
    aCustomer("Client " + word);
    system.send(Changes.account("acc-" + word, "Client " + word));
    system.send(Changes.service("svc-" + word, "Service " + word));
    eventually(SOON, () -> assertThat(desk.state("account", "acc-" + word)).isEqualTo("synced"));
    eventually(SOON, () -> assertThat(desk.state("service", "svc-" + word)).isEqualTo("synced"));
  }

  private static void aCustomer(String name) {
    books.post("customer", JsonNodeFactory.instance.objectNode().put("DisplayName", name));
  }

  private static java.util.List<JsonNode> numbered(String number) {
    return books.find("select * from Invoice where DocNumber = '" + number + "'");
  }

  private static String attribute(Message letter, String name) {
    return Objects.requireNonNull(letter.messageAttributes().get(name), name).stringValue();
  }

  private static Message deadLetter() {
    return system
        .sqs()
        .receiveMessage(request ->
            request
                .queueUrl(system.queueUrl("taxdome-changes-dlq"))
                .messageAttributeNames("All")
                .waitTimeSeconds(10))
        .messages()
        .getFirst();
  }
}
