package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.simulator.json.Json;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many calls in one. */
final class BatchTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void each_item_of_a_batch_passes_or_fails_alone() {
    world.customer("Taken");

    var answer =
        world.post(
            "batch",
            """
            {"BatchItemRequest":[
             {"bId":"a","operation":"create","Customer":{"DisplayName":"Doe"}},
             {"bId":"b","operation":"create","Customer":{"DisplayName":"Taken"}},
             {"bId":"c","Query":"select count(*) from Customer"},
             {"bId":"d","Query":"select nonsense"}]}\
            """);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(item(answer, "a").path("Customer").path("DisplayName").asText()).isEqualTo("Doe");
    assertThat(item(answer, "b").path("Fault").path("Error").path(0).path("code").asText())
        .isEqualTo("6240");
    assertThat(item(answer, "c").path("QueryResponse").path("totalCount").asInt()).isEqualTo(2);
    assertThat(item(answer, "d").path("Fault").path("Error").path(0).path("code").asText())
        .isEqualTo("4000");
  }

  @Test
  void a_batch_updates_voids_and_deletes() {
    var customer = world.customer("Doe");
    var item = world.service("Work");
    var first = Json.text(world.invoice(customer, item, "5"), "Id");
    var second = Json.text(world.invoice(customer, item, "5"), "Id");

    var answer =
        world.post(
            "batch",
            """
            {"BatchItemRequest":[
             {"bId":"a","operation":"update","Customer":
               {"Id":"%s","SyncToken":"0","sparse":true,"Notes":"x"}},
             {"bId":"b","operation":"delete","Invoice":{"Id":"%s","SyncToken":"0"}},
             {"bId":"c","operation":"update","optionsData":"void","Invoice":
               {"Id":"%s","SyncToken":"0","sparse":true}}]}\
            """
                .formatted(customer, first, second));

    assertThat(Json.text(item(answer, "a"), "Customer", "Notes")).isEqualTo("x");
    assertThat(Json.text(item(answer, "b"), "Invoice", "status")).isEqualTo("Deleted");
    assertThat(Json.decimal(item(answer, "c"), "Invoice", "TotalAmt")).isZero();
  }

  @Test
  void a_batch_may_insist_on_a_duplicate_number() {
    var body =
        world.invoiceBody(
            world.customer("Doe"), world.service("Work"), "5", ",\"DocNumber\":\"1\"");
    world.create("Invoice", body);

    var answer =
        world.post(
            "batch",
            """
            {"BatchItemRequest":[{"bId":"a","operation":"create",
             "optionsData":"allowduplicatedocnum","Invoice":%s}]}\
            """
                .formatted(body));

    assertThat(item(answer, "a").has("Invoice")).isTrue();
  }

  @Test
  void thirty_items_are_the_most() {
    assertThat(world.post("batch", creating(30, "few")).status()).isEqualTo(200);
    assertThat(world.post("batch", creating(31, "many")).code()).isEqualTo("1040");
  }

  @Test
  void answers_come_in_any_order() {
    var ids =
        Json.objects(world.post("batch", creating(30, "x")).entity("BatchItemResponse")).stream()
            .map(answer -> Json.text(answer, "bId"))
            .toList();

    assertThat(ids).hasSize(30).doesNotHaveDuplicates().isNotEqualTo(bIds(30));
  }

  @Test
  void a_repeated_batch_creates_nothing_twice() {
    var first = world.post("batch?requestid=r-1", creating(3, "x"));

    var again = world.post("batch?requestid=r-1", creating(3, "x"));

    assertThat(again.text()).isEqualTo(first.text());
    assertThat(world.query("select * from Customer").rows("Customer")).hasSize(3);
  }

  @Test
  void a_batch_request_id_has_at_most_36_characters() {
    assertThat(world.post("batch?requestid=" + "r".repeat(37), creating(1, "x")).code())
        .isEqualTo("2130");
  }

  private static String creating(int items, String name) {
    return bIds(items).stream()
        .map(id ->
            "{\"bId\":\"%s\",\"operation\":\"create\",\"Customer\":{\"DisplayName\":\"%s %s\"}}"
                .formatted(id, name, id))
        .collect(Collectors.joining(",", "{\"BatchItemRequest\":[", "]}"));
  }

  private static List<String> bIds(int items) {
    return IntStream.range(0, items).mapToObj(i -> "b" + i).toList();
  }

  private static JsonNode item(Seen answer, String bId) {
    return Json.objects(answer.entity("BatchItemResponse")).stream()
        .filter(item -> Json.text(item, "bId").equals(bId))
        .findAny()
        .orElseThrow();
  }
}
