package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.simulator.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The query language and its answers. */
final class QueryTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from Customer where DisplayName = 'Doe'",
        "SELECT * FROM customer WHERE displayname='DOE'",
        "  select DisplayName, Id from CUSTOMER where DisplayName like 'D%' ",
        "select * from Customer where DisplayName like '%o%' and Active = true",
        "select * from Customer where DisplayName in ('Doe', 'Poe')",
        "select * from Customer where Id = '1'",
        "select * from Customer where Balance < 5 and DisplayName < 'E' maxresults 10 ",
        "select * from Customer where metadata.createtime >= '2026-11-23T10:00:00-08:00' and Id <"
            + " '2'"
      })
  void keywords_and_names_are_read_in_any_case(String statement) {
    world.customer("Doe");
    world.customer("Smith");

    assertThat(names(world.query(statement).rows("Customer"))).containsExactly("Doe");
  }

  @Test
  void an_answer_tells_its_page() {
    world.customer("A");
    world.customer("B");
    world.customer("C");

    var response =
        world
            .query("select * from Customer orderby DisplayName desc startposition 2 maxresults 1")
            .entity("QueryResponse");

    assertThat(names(response.path("Customer"))).containsExactly("B");
    assertThat(response.path("startPosition").asInt()).isEqualTo(2);
    assertThat(response.path("maxResults").asInt()).isEqualTo(1);
  }

  @Test
  void no_rows_leave_no_entity_key() {
    var response = world.query("select * from Customer").body();

    assertThat(response.path("QueryResponse")).isEmpty();
    assertThat(Json.text(response, "time")).isEqualTo("2026-11-23T10:00:00.000-08:00");
  }

  @Test
  void counting_gives_a_number() {
    world.customer("A");
    world.customer("B");

    assertThat(
            world
                .query("select count(*) from customer")
                .entity("QueryResponse")
                .path("totalCount")
                .asInt())
        .isEqualTo(2);
  }

  @Test
  void only_active_records_come_unless_asked_for() {
    var id = world.customer("Doe");
    world.change("Customer", id, "{\"Active\":false}").entity("Customer");
    world.customer("Roe");

    assertThat(names(world.query("select * from Customer").rows("Customer")))
        .containsExactly("Roe");
    assertThat(world.query("select * from Customer where Active in (true,false)").rows("Customer"))
        .hasSize(2);
    assertThat(names(world.query("select * from Customer where Active = false").rows("Customer")))
        .containsExactly("Doe (deleted)");
  }

  @Test
  void a_page_has_100_rows_unless_asked_for_more() {
    for (int i = 0; i < 120; i++) {
      world.customer("Customer " + i);
    }

    assertThat(world.query("select * from Customer").rows("Customer")).hasSize(100);
    assertThat(world.query("select * from Customer maxresults 1000").rows("Customer")).hasSize(120);
    assertThat(world.query("select * from Customer startposition 101").rows("Customer"))
        .hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from Invoice where PrivateNote = 'x'",
        "select * from Invoice where DepartmentRef = '1'",
        "select * from Purchase where AccountRef = '1'",
        "select * from Customer orderby Notes",
        "select * from Gadget",
        "select * from Customer maxresults 0"
      })
  void what_cannot_be_asked_for_is_an_invalid_query(String statement) {
    var refused = world.query(statement);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("4001");
    assertThat(refused.detail()).startsWith("QueryValidationError: ");
  }

  @Test
  void the_refusal_names_the_property() {
    assertThat(world.query("select * from Invoice where PrivateNote = 'x'").detail())
        .isEqualTo("QueryValidationError: Property PrivateNote not found for Entity Invoice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "update Customer",
        "select * from Customer where",
        "select * from Customer where DisplayName = 'x' or DisplayName = 'y'",
        "select * from Customer where DisplayName = 'O'Neil'",
        "select * from Customer where DisplayName",
        "select * from Customer where DisplayName = 'open",
        "select * from Customer where Id in ('1'",
        "select * from Customer order by Id",
        "select * from Customer maxresults many"
      })
  void what_cannot_be_read_is_a_parse_error(String statement) {
    assertThat(world.query(statement).code()).isEqualTo("4000");
  }

  @Test
  void apostrophes_and_backslashes_are_escaped_with_a_backslash() {
    world.create("Customer", "{\"DisplayName\":\"O'Neil \\\\ Sons\"}");

    assertThat(
            world
                .query("select * from Customer where DisplayName = 'O\\'Neil \\\\ Sons'")
                .rows("Customer"))
        .hasSize(1);
  }

  @Test
  void wildcards_are_per_cent_signs_and_nothing_else() {
    world.customer("a.c");
    world.customer("abc");

    assertThat(
            names(
                world
                    .query("select * from Customer where DisplayName like 'a.%'")
                    .rows("Customer")))
        .containsExactly("a.c");
  }

  @Test
  void a_statement_may_come_in_the_body() {
    world.customer("Doe");

    var answer =
        world.send(
            world
                .request("query?minorversion=75")
                .header("Content-Type", "application/text")
                .POST(BodyPublishers.ofString("select * from Customer")));

    assertThat(names(answer.rows("Customer"))).containsExactly("Doe");
  }

  @Test
  void document_numbers_sort_as_text() {
    var customer = world.customer("Doe");
    var item = world.service("Work");
    for (String number : new String[] {"1000", "999"}) {
      world.create(
          "Invoice",
          world.invoiceBody(customer, item, "5", ",\"DocNumber\":\"%s\"".formatted(number)));
    }

    var rows = world.query("select * from Invoice orderby DocNumber desc").rows("Invoice");

    assertThat(Json.text(rows.path(0), "DocNumber")).isEqualTo("999");
  }

  @Test
  void documents_are_found_by_customer_date_and_amount() {
    var customer = world.customer("Doe");
    var item = world.service("Work");
    world.create("Invoice", world.invoiceBody(customer, item, "5", ",\"TxnDate\":\"2026-03-01\""));
    world.invoice(customer, item, "7");

    assertThat(
            world
                .query(
                    "select * from Invoice where CustomerRef = '"
                        + customer
                        + "' and TxnDate < '2026-04-01' and TotalAmt = '5'")
                .rows("Invoice"))
        .hasSize(1);
  }

  @Test
  void payments_are_found_by_their_reference() {
    var customer = world.customer("Doe");
    world.create(
        "Payment",
        "{\"CustomerRef\":{\"value\":\"%s\"},\"TotalAmt\":5,\"PaymentRefNum\":\"pi_7\"}"
            .formatted(customer));

    assertThat(world.query("select * from Payment where PaymentRefNum = 'pi_7'").rows("Payment"))
        .hasSize(1);
  }

  @Test
  void what_changed_last_is_found_by_its_time() {
    world.customer("Old");
    world.clock.advance(Duration.ofMinutes(5));
    world.customer("New");

    var rows =
        world
            .query("select * from Customer where Metadata.LastUpdatedTime > '2026-11-23T18:01:00Z'")
            .rows("Customer");

    assertThat(names(rows)).containsExactly("New");
  }

  @Test
  void the_stock_company_has_what_a_firm_needs() {
    assertThat(
            world
                .query("select * from Account where AccountType = 'Income' and Active = true")
                .rows("Account"))
        .extracting(account -> account.path("Name").asText())
        .contains("Uncategorized Income", "Sales", "Services");
    assertThat(
            world
                .query("select * from PaymentMethod where Type = 'CREDIT_CARD'")
                .rows("PaymentMethod"))
        .extracting(method -> method.path("Name").asText())
        .contains("Visa", "Credit Card");
  }

  private static List<String> names(JsonNode rows) {
    return Json.objects(rows).stream().map(row -> Json.text(row, "DisplayName")).toList();
  }
}
