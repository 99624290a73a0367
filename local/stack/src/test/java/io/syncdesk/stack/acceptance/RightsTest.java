package io.syncdesk.stack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.stack.Configuration;
import io.syncdesk.stack.LocalPlace;
import io.syncdesk.stack.LocalSystem;
import io.syncdesk.stack.firm.Firm;
import io.syncdesk.stack.fixture.CallsMade;
import io.syncdesk.stack.fixture.CallsMade.Call;
import io.syncdesk.stack.template.Rights;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One machine asks nobody for permission; AWS does, and would refuse in the middle of a lane. */
class RightsTest {
  private static final Duration SETTLING_MAX = Duration.ofSeconds(60);

  /** Of a client and a service that the demo firm has. */
  private static final String INVOICE =
      """
      {"entity":"invoice","data":{"number":"1042","numberedBy":"person","accountId":"acc-aurora",
       "issuedOn":"2026-11-23","lines":[{"serviceId":"svc-tax","quantity":"1","class":"Tax",
         "rate":{"amount":"350.00","currency":"USD"},
         "amount":{"amount":"350.00","currency":"USD"}}],
       "total":{"amount":"350.00","currency":"USD"}}}
      """;

  @Test
  void whatever_a_function_does_its_role_allows() throws Exception {
    var configuration = Configuration.forTests().withBooks(Configuration.Books.DEMO);
    try (var system = LocalSystem.start(configuration)) {
      system.sweep();
      system.letters(LocalDate.EPOCH);
      atTheDesk(system);
      fromQuickBooks(system);
      system.letters(LocalDate.EPOCH.plusDays(1));
      connectingAgain(system);
    }
    var functions = functions(rights(configuration));

    var calls =
        CallsMade.all().stream()
            .filter(call -> functions.contains(call.function()))
            .collect(Collectors.toSet());

    assertThat(functions(calls)).isEqualTo(functions);
    assertThat(rights(configuration)).containsAll(calls);
  }

  /** Everything that the desk can do, once. */
  private static void atTheDesk(LocalSystem system) {
    var desk = new Wire(system.api(), system.token("owner@demo.test"));
    desk.get("/v1/sync-errors/summary");
    desk.get("/v1/records/invoice/none");
    assertThat(desk.get("/v1/customers?search=aurora").body().path("items")).hasSize(1);
    desk.send(
        "PATCH", "/v1/settings", "{\"syncManualPayments\":false,\"syncInvoiceNumbers\":true}");
    assertThat(desk.send("POST", "/v1/invoice-numbers/check", "{\"number\":\"1042\"}").status())
        .isEqualTo(200);
    assertThat(desk.send("POST", "/v1/invoice-numbers", "{\"invoiceId\":\"inv-new\"}").status())
        .isEqualTo(200);
    system.send(Changes.automated("inv-bare", "", "acc-aurora", "svc-tax"));
    var notice = desk.get("/v1/notices").body().at("/items/0/id").asText();
    assertThat(desk.send("POST", "/v1/notices/" + notice + "/read", "").status()).isEqualTo(200);
    Map.of("invoices", "resync", "payments", "skip")
        .forEach((category, action) -> {
          var open = desk.get("/v1/sync-errors?category=" + category).body().path("items");
          var error = "/v1/sync-errors/" + open.path(0).path("id").asText();
          desk.get(error);
          assertThat(desk.get(error + "/preview").status()).isEqualTo(200);
          var answer = desk.send("POST", error + "/resolution", "{\"action\":\"" + action + "\"}");
          assertThat(answer.status()).as(action + " " + error).isEqualTo(202);
        });
    assertThat(desk.send("POST", "/v1/preflight", INVOICE).status()).isEqualTo(200);
    system.send("{\"not\":\"a change\"}");
    system.settle(SETTLING_MAX);
  }

  /** What somebody did in the books themselves. */
  private static void fromQuickBooks(LocalSystem system) {
    var webhook = Webhook.about(Firm.DEMO, "qbo.customer.updated.v1");
    assertThat(webhook.signed().sendTo(system)).isEqualTo(200);
    system.settle(SETTLING_MAX);
  }

  private static void connectingAgain(LocalSystem system) {
    var owner = system.token("owner@demo.test");
    var desk = new Wire(system.api(), owner);
    assertThat(desk.send("DELETE", "/v1/connection", "").status()).isEqualTo(200);
    var browser = new Browser(system.api());
    browser.open(browser.letIn(browser.leave(owner), Firm.DEMO.realm()));
    assertThat(desk.get("/v1/connection").body().path("state").asText()).isEqualTo("connected");
    system.settle(SETTLING_MAX);
  }

  private static Set<Call> rights(Configuration configuration) throws Exception {
    var yaml = Files.readString(configuration.template());
    return new Rights(yaml, LocalPlace.of(configuration)).all();
  }

  private static Set<String> functions(Set<Call> calls) {
    return calls.stream().map(Call::function).collect(Collectors.toCollection(TreeSet::new));
  }
}
