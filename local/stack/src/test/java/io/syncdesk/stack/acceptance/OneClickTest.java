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

/** Thirty-one documents behind one client who is called otherwise in QuickBooks. */
class OneClickTest {
  private static final Duration SOON = Duration.ofSeconds(40);
  private LocalSystem system;
  private Books books;
  private DeskOfAFirm desk;

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
  void one_link_brings_all_of_them_into_the_books_in_order() throws Throwable {
    new BadMonth(system, books, desk).chooses();
    var customer =
        books
            .post(
                "customer",
                JsonNodeFactory.instance.objectNode().put("DisplayName", "Lovelace, Ada"))
            .at("/Customer/Id")
            .asText();
    system.send(Changes.service("svc", "Tax return"));
    system.send(Changes.account("acc", "Ada Lovelace"));
    documents();
    eventually(SOON, () -> assertThat(waiting().path("count").asInt()).isEqualTo(31));
    assertThat(waiting().at("/sum/amount").asText()).isEqualTo("2123.00");
    assertThat(desk.open()).hasSize(1);

    var answer =
        desk.resolve(
            desk.onDesk("accounts", "acc"), "link", ",\"counterpartId\":\"" + customer + "\"");

    assertThat(answer.status()).isEqualTo(202);
    eventually(SOON, () -> assertThat(books.find("select * from Purchase")).hasSize(9));
    assertThat(books.find("select * from Invoice")).hasSize(12);
    assertThat(books.find("select * from Payment")).hasSize(9);
    assertThat(books.find("select * from RefundReceipt")).hasSize(1);
    inOrder(List.of("Invoice", "Payment", "RefundReceipt", "Purchase"));
    system.settle(SOON);
    assertThat(desk.open()).isEmpty();
    var settled = desk.detail(answer.body());
    assertThat(settled.path("status").asText()).isEqualTo("resolved");
    assertThat(settled.at("/waiting/count").asInt()).isZero();
    assertThat(desk.wire().get("/v1/sync-errors/summary").body().at("/waiting/count").asInt())
        .isZero();
  }

  /** Twelve invoices of 100, nine payments of 100, a refund of 5 and nine fees of 2. */
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

  private JsonNode waiting() {
    return desk.open("accounts", "acc")
        .map(it -> it.path("waiting"))
        .orElseGet(JsonNodeFactory.instance::missingNode);
  }

  /** Ids count up over all kinds of document. */
  private void inOrder(List<String> kinds) {
    int lastOfBefore = 0;
    for (var kind : kinds) {
      var ids = books.find("select * from " + kind).stream().mapToInt(it -> it.path("Id").asInt());
      var all = ids.summaryStatistics();
      assertThat(all.getMin()).as(kind).isGreaterThan(lastOfBefore);
      lastOfBefore = all.getMax();
    }
  }
}
