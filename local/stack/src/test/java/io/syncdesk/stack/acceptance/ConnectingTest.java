package io.syncdesk.stack.acceptance;

import static io.syncdesk.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.syncdesk.stack.Configuration;
import io.syncdesk.stack.LocalSystem;
import io.syncdesk.stack.firm.Firm;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The owner takes the QuickBooks company back and gives it again, as people do it. */
class ConnectingTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String OWNER = "owner@demo.test";

  private LocalSystem system;
  private Books books;
  private DeskOfAFirm desk;
  private Browser browser;

  @BeforeEach
  void start() {
    system = LocalSystem.start(Configuration.forTests());
    books = Books.of(system.quickBooks().uri(), Firm.DEMO.realm());
    desk = new DeskOfAFirm(new Wire(system.api(), system.token(OWNER)));
    browser = new Browser(system.api());
  }

  @AfterEach
  void stop() {
    system.close();
  }

  @Test
  void what_waited_while_the_firm_was_disconnected_goes_once_and_links_survive() throws Throwable {
    system.send(Changes.service("svc-one", "Service one"));
    aCustomer("One Ltd");
    system.send(Changes.account("acc-one", "One Ltd"));
    system.send(Changes.invoice("inv-before", "B-1", "acc-one", "svc-one"));
    eventually(SOON, () -> assertThat(desk.state("invoice", "inv-before")).isEqualTo("synced"));
    assertThat(state()).isEqualTo("connected");

    var ended = desk.wire().send("DELETE", "/v1/connection", "");
    assertThat(ended.status()).isEqualTo(200);
    assertThat(ended.body().path("state").asText()).isEqualTo("disconnected");
    assertThat(ended.body().path("companyName").asText()).isEqualTo(Firm.DEMO.name());
    assertThat(system.quickBooks().isConnected(Firm.DEMO.realm())).isFalse();
    system.send(Changes.invoice("inv-meanwhile", "M-1", "acc-one", "svc-one"));
    eventually(SOON, () -> assertThat(desk.state("invoice", "inv-meanwhile")).isEqualTo("due"));
    assertThat(books.find("select * from Invoice where DocNumber = 'M-1'")).isEmpty();

    var back = browser.open(browser.letIn(browser.leave(system.token(OWNER)), realm()));

    assertThat(back.statusCode()).isEqualTo(302);
    assertThat(back.headers().firstValue("Location")).contains("/");
    assertThat(state()).isEqualTo("connected");
    eventually(SOON, () -> assertThat(desk.state("invoice", "inv-meanwhile")).isEqualTo("synced"));
    assertThat(books.find("select * from Invoice")).hasSize(2);
    assertThat(books.find("select * from Customer")).hasSize(1);
  }

  @Test
  void a_revoked_connection_fails_nothing_and_connecting_again_drains_what_waited()
      throws Throwable {
    system.send(Changes.service("svc-one", "Service one"));
    aCustomer("One Ltd");
    system.send(Changes.account("acc-one", "One Ltd"));
    eventually(SOON, () -> assertThat(desk.state("account", "acc-one")).isEqualTo("synced"));
    new Wire(system.quickBooks().uri(), "")
        .send("POST", "/simulator/connection/" + realm(), "{\"state\":\"revoked\"}");

    system.send(Changes.invoice("inv-one", "O-1", "acc-one", "svc-one"));
    eventually(SOON, () -> assertThat(state()).isEqualTo("paused"));

    var shown = desk.wire().get("/v1/connection").body();
    assertThat(shown.path("why").asText()).isEqualTo("connection-revoked");
    assertThat(desk.wire().get("/v1/sync-errors/summary").body().path("open").asInt()).isZero();

    browser.open(browser.letIn(browser.leave(system.token(OWNER)), realm()));

    eventually(SOON, () -> assertThat(desk.state("invoice", "inv-one")).isEqualTo("synced"));
    assertThat(state()).isEqualTo("connected");
    assertThat(books.find("select * from Invoice")).hasSize(1);
  }

  @Test
  void another_company_is_told_before_anything_is_written_and_nothing_changes() {
    system.quickBooks().company("9130000000000009", "Wrong Books");

    var back = browser.open(browser.letIn(browser.leave(system.token(OWNER)), "9130000000000009"));

    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(back.body()).contains("not the QuickBooks company you had before");
    assertThat(system.quickBooks().isConnected("9130000000000009")).isFalse();
    assertThat(desk.wire().get("/v1/connection").body().path("realmId").asText())
        .isEqualTo(realm());
  }

  @Test
  void the_company_of_another_firm_is_refused_and_the_other_firm_notices_nothing() {
    var back = browser.open(browser.letIn(browser.leave(system.token(OWNER)), Firm.OTHER.realm()));

    assertThat(back.body()).contains("Another firm uses this QuickBooks company");
    assertThat(system.quickBooks().isConnected(Firm.OTHER.realm())).isTrue();
    assertThat(desk.wire().get("/v1/connection").body().path("realmId").asText())
        .isEqualTo(realm());
  }

  @Test
  void two_hundred_bad_returns_connect_nothing() {
    desk.wire().send("DELETE", "/v1/connection", "");
    var thief = new Browser(system.api());
    for (int round = 0; round < 40; round++) {
      var good = browser.letIn(browser.leave(system.token(OWNER)), realm()).toString();
      var bad =
          List.of(
              good.replaceAll("state=[^&]+", "state=" + "x".repeat(43)),
              good.replaceAll("state=[^&]+", "state="),
              good.replaceAll("&?state=[^&]+", ""),
              good.replaceAll("code=[^&]+", "code=" + round).replace("state=", "stat="));
      bad.forEach(address -> assertNotConnected(browser, address));
      // The last one is all right but for the browser, and uses its state up.
      assertNotConnected(thief, good);
      assertNotConnected(browser, good);
    }

    assertThat(state()).isEqualTo("disconnected");
    assertThat(system.quickBooks().isConnected(realm())).isFalse();
  }

  @Test
  void only_the_owner_connects_and_disconnects_an_admin_looks_an_employee_does_not() {
    var admin = new Wire(system.api(), system.token("admin@demo.test"));
    var employee = new Wire(system.api(), system.token("employee@demo.test"));

    assertThat(admin.get("/v1/connection").status()).isEqualTo(200);
    for (var method : List.of("POST", "DELETE")) {
      assertThat(admin.send(method, "/v1/connection", "").status()).isEqualTo(403);
      assertThat(employee.send(method, "/v1/connection", "").status()).isEqualTo(403);
    }
    assertThat(employee.get("/v1/connection").status()).isEqualTo(403);
    assertThat(state()).isEqualTo("connected");
  }

  private static void assertNotConnected(Browser who, String address) {
    var answer = who.open(URI.create(address));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Nothing was changed");
  }

  private String state() {
    JsonNode shown = desk.wire().get("/v1/connection").body();
    return shown.path("state").asText();
  }

  private static String realm() {
    return Firm.DEMO.realm();
  }

  private void aCustomer(String name) {
    books.post("customer", JsonNodeFactory.instance.objectNode().put("DisplayName", name));
  }
}
