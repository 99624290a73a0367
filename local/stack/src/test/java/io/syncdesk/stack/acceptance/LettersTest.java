package io.syncdesk.stack.acceptance;

import static io.syncdesk.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.syncdesk.stack.Configuration;
import io.syncdesk.stack.LocalSystem;
import io.syncdesk.stack.firm.Firm;
import io.syncdesk.stack.mail.Received;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the owner and the admin of a firm find in their mailbox, and on the page. */
class LettersTest {
  private static final Duration SOON = Duration.ofSeconds(40);
  private LocalSystem system;
  private Books books;
  private DeskOfAFirm desk;
  private LocalDate morning = LocalDate.EPOCH;
  private int read;

  @BeforeEach
  void start() {
    system = LocalSystem.start(Configuration.forTests());
    books = Books.of(system.quickBooks().uri(), Firm.DEMO.realm());
    desk = new DeskOfAFirm(new Wire(system.api(), system.token("owner@demo.test")));
  }

  @AfterEach
  void stop() {
    system.close();
  }

  @Test
  void thirty_one_documents_behind_one_client_are_one_notice_and_one_line_of_a_letter()
      throws Throwable {
    new BadMonth(system, books, desk).chooses();
    system.send(Changes.service("svc", "Tax return"));
    system.send(Changes.account("acc", "Ada Lovelace"));
    documents();
    eventually(
        SOON,
        () ->
            assertThat(desk.onDesk("accounts", "acc").at("/waiting/count").asInt()).isEqualTo(31));

    assertThat(notices()).hasSize(1);
    var mails = nextMorning();

    assertThat(mails)
        .extracting(Received::to)
        .containsExactlyInAnyOrder("owner@demo.test", "admin@demo.test");
    assertThat(to("owner@demo.test", mails).subject())
        .isEqualTo("1 new entry did not reach QuickBooks");
    assertThat(to("owner@demo.test", mails).text())
        .contains(
            "Good morning, Olivia,",
            "- Client “Ada Lovelace”: no QuickBooks customer has this name. 31 documents wait"
                + " behind it, $2,123.00.",
            "1 entry is open.",
            "31 more documents wait",
            system.api() + "/#/settings/integrations/quickbooks/errors");
    assertThat(to("admin@demo.test", mails).text())
        .contains(
            "Buongiorno Ada,",
            "- Cliente «Ada Lovelace»: nessun cliente di QuickBooks ha questo nome. Dietro"
                + " aspettano 31 documenti, 2.123,00");
    assertThat(nextMorning()).isEmpty();
  }

  @Test
  void what_was_skipped_is_never_told_again() throws Throwable {
    system.send(Changes.account("acc", "Ada Lovelace"));
    eventually(SOON, () -> assertThat(desk.lists("accounts", "acc")).isTrue());
    assertThat(nextMorning()).hasSize(2);

    desk.resolve(desk.onDesk("accounts", "acc"), "skip");

    assertThat(nextMorning()).isEmpty();
    assertThat(notices()).isEmpty();
  }

  @Test
  void what_healed_in_quickbooks_is_told_the_next_morning() throws Throwable {
    system.send(Changes.account("acc", "Ada Lovelace"));
    eventually(SOON, () -> assertThat(desk.lists("accounts", "acc")).isTrue());
    nextMorning();

    books.post(
        "customer", JsonNodeFactory.instance.objectNode().put("DisplayName", "Ada Lovelace"));
    eventually(SOON, () -> assertThat(desk.lists("accounts", "acc")).isFalse());
    system.settle(SOON);

    var mail = to("owner@demo.test", nextMorning());
    assertThat(mail.subject()).isEqualTo("1 open entry has settled itself");
    assertThat(mail.text()).contains("1 that was open has settled itself.", "The desk is clear.");
  }

  @Test
  void a_lost_connection_is_told_at_once_and_once() throws Throwable {
    connection("revoked");
    system.send(Changes.service("svc", "Tax return"));
    eventually(SOON, () -> assertThat(notices()).hasSize(1));
    system.sweep();
    system.sweep();

    var mails = unread();
    assertThat(mails).hasSize(2);
    assertThat(to("owner@demo.test", mails).subject()).startsWith("QuickBooks is disconnected");
    assertThat(to("admin@demo.test", mails).text())
        .contains("Il titolare dello studio può ricollegare");
    assertThat(notices()).hasSize(1);
    assertThat(notices().path(0).path("kind").asText()).isEqualTo("standstill");
    assertThat(desk.open()).isEmpty();
    assertThat(nextMorning()).isEmpty();
  }

  private void documents() {
    for (int n = 1; n <= 12; n++) {
      system.send(Changes.invoice("inv-" + n, "20" + n, "acc", "svc"));
    }
    for (int n = 1; n <= 9; n++) {
      system.send(BadMonth.fee("fee-" + n, "pay-" + n, "2026-11-03"));
      system.send(Changes.payment("pay-" + n, "acc", "inv-" + n));
    }
    system.send(BadMonth.refund("ref-1", "pay-1", "2026-11-04"));
  }

  private void connection(String state) throws Exception {
    var control =
        URI.create(system.quickBooks().uri() + "/simulator/connection/" + Firm.DEMO.realm());
    var request =
        HttpRequest.newBuilder(control)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"state\":\"" + state + "\"}"))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isLessThan(300);
    }
  }

  private JsonNode notices() {
    return desk.wire().get("/v1/notices").body().path("items");
  }

  private List<Received> nextMorning() {
    morning = morning.plusDays(1);
    system.letters(morning);
    return unread();
  }

  private List<Received> unread() {
    var all = system.mails();
    var unread = all.subList(read, all.size());
    read = all.size();
    return unread;
  }

  private static Received to(String address, List<Received> mails) {
    return mails.stream().filter(it -> it.to().equals(address)).findFirst().orElseThrow();
  }
}
