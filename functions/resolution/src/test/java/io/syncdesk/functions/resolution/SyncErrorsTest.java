package io.syncdesk.functions.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.fault.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncErrorsTest {
  private static final Set<String> LISTED =
      Set.of(
          "id",
          "category",
          "entity",
          "entityId",
          "label",
          "client",
          "amount",
          "date",
          "fault",
          "reason",
          "openedAt",
          "status",
          "allowed",
          "waiting");

  private final Firm firm = new Firm();

  @Test
  void a_listed_error_says_what_whose_why_and_what_can_be_done() {
    firm.parked();

    var item = firm.ask("list.json").body().at("/items/0");

    assertThat(fields(item)).isEqualTo(LISTED);
    assertThat(item.at("/category").textValue()).isEqualTo("invoices");
    assertThat(item.at("/client").textValue()).isEqualTo("Ada Lovelace");
    assertThat(item.at("/amount").toString())
        .isEqualTo("{\"amount\":\"129.60\",\"currency\":\"USD\"}");
    assertThat(item.at("/fault").toString())
        .isEqualTo(
            "{\"type\":\"number-taken\",\"curedBy\":\"person\",\"params\":" + params(item) + "}");
    assertThat(item.at("/fault/params/number").textValue()).isEqualTo("2042");
    assertThat(item.at("/reason").textValue())
        .isEqualTo(
            "QuickBooks already has a document numbered 2042; link the two if they are the same, or"
                + " give one of them another number.");
    assertThat(item.at("/allowed").toString())
        .isEqualTo("[\"link\",\"renumber\",\"resync\",\"skip\"]");
  }

  @Test
  void the_detail_has_both_attempts_and_QuickBooks_own_words_and_no_body() {
    firm.parked();

    var body = firm.ask("detail.json").body();

    assertThat(body.at("/reason").textValue()).startsWith("In QuickBooks esiste già un documento");
    assertThat(body.at("/details/text").textValue()).isEqualTo("Duplicate Document Number");
    assertThat(body.at("/details/intuitTid").textValue()).isEqualTo("tid-2");
    assertThat(body.at("/attempts/0/number").intValue()).isEqualTo(2);
    assertThat(body.at("/attempts/0/after/type").textValue()).isEqualTo("number-taken");
    assertThat(body.at("/attempts/1/number").intValue()).isEqualTo(1);
    assertThat(body.at("/attempts/1/requestId").textValue()).isEqualTo("req-1");
    assertThat(body.at("/attempts/1/what").textValue()).isEqualTo("CREATE Invoice");
    assertThat(body.at("/attempts/1/outcome").textValue()).isEqualTo("refused");
    assertThat(body.at("/history")).isEmpty();
    assertThat(body.toString()).doesNotContain("secret");
  }

  @Test
  void a_search_finds_by_part_of_the_clients_name_or_the_label() {
    firm.parked();
    firm.parked(invoice("inv-2"), "Charles Babbage", new Fault.PeriodClosed());

    assertThat(clients(Map.of("search", "LOVE"))).containsExactly("Ada Lovelace");
    assertThat(clients(Map.of("search", "204"))).hasSize(2);
    assertThat(clients(Map.of("search", "zuse"))).isEmpty();
  }

  @Test
  void pages_and_searches_end_and_lose_nobody() {
    for (int number = 0; number < 57; number++) {
      firm.parked(invoice("inv-" + number), number % 3 == 0 ? "Ada" : "Bob", new Fault.Deposited());
    }

    assertThat(all(Map.of("limit", "10"))).hasSize(57).doesNotHaveDuplicates();
    assertThat(all(Map.of("limit", "4", "search", "ada"))).hasSize(19).doesNotHaveDuplicates();
  }

  @Test
  void the_summary_counts_each_category() {
    firm.parked();

    var body = firm.ask("summary.json").body();

    assertThat(body.toString())
        .isEqualTo(
            "{\"open\":1,\"byCategory\":{\"accounts\":0,\"invoices\":1,\"payments\":0,\"refunds\":0,"
                + "\"expenses\":0,\"services\":0},\"skipped\":0,\"waiting\":{\"count\":0,"
                + "\"sum\":{\"amount\":\"0.00\",\"currency\":\"XXX\"}}}");
  }

  @ParameterizedTest
  @CsvSource({
    "status, closed",
    "category, invoice",
    "limit, 0",
    "limit, 101",
    "limit, many",
    "limit, -1"
  })
  void a_parameter_that_makes_no_sense_is_named(String parameter, String value) {
    var said = list(Map.of(parameter, value));

    assertThat(said.status()).isEqualTo(400);
    assertThat(said.text("/field")).isEqualTo(parameter);
  }

  private static String params(JsonNode item) {
    return item.at("/fault/params").toString();
  }

  private List<String> clients(Map<String, String> query) {
    var clients = new ArrayList<String>();
    list(query).body().get("items").forEach(it -> clients.add(it.get("client").textValue()));
    return clients;
  }

  private List<String> all(Map<String, String> query) {
    var ids = new ArrayList<String>();
    var asked = new HashMap<>(query);
    while (true) {
      var body = list(asked).body();
      body.get("items").forEach(it -> ids.add(it.get("id").textValue()));
      if (!body.has("next")) {
        return ids;
      }
      asked.put("cursor", body.get("next").textValue());
    }
  }

  private Firm.Said list(Map<String, String> query) {
    var event = Firm.EVENTS.read("list.json");
    event.setQueryStringParameters(query);
    return firm.ask(event);
  }

  private static EntityRef invoice(String id) {
    return new EntityRef(Firm.DEMO, EntityKind.INVOICE, id);
  }

  private static Set<String> fields(JsonNode object) {
    var names = new LinkedHashSet<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
