package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.simulator.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Change data capture. */
final class ChangesTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void what_changed_since_comes_whole_and_what_did_not_leaves_an_empty_answer() {
    world.customer("Old");
    world.later(Duration.ofHours(1));
    var fresh = world.customer("New");

    var responses = changes("Invoice,Customer", "2026-11-23T10:30:00-08:00");

    assertThat(responses.path(0)).isEmpty();
    assertThat(responses.path(1).path("Customer")).hasSize(1);
    assertThat(responses.path(1).path("Customer").path(0)).isEqualTo(world.read("Customer", fresh));
    assertThat(responses.path(1).path("totalCount").asInt()).isEqualTo(1);
  }

  @Test
  void a_deleted_document_leaves_a_tombstone() {
    var id = Json.text(world.invoice(world.customer("Doe"), world.service("Work"), "5"), "Id");
    world.later(Duration.ofHours(1));
    world.delete("Invoice", id).entity("Invoice");

    var tombstone = changes("Invoice", "2026-11-23T18:30:00Z").path(0).path("Invoice").path(0);

    assertThat(Json.text(tombstone, "Id")).isEqualTo(id);
    assertThat(Json.text(tombstone, "status")).isEqualTo("Deleted");
    assertThat(Json.text(tombstone, "MetaData", "LastUpdatedTime"))
        .isEqualTo("2026-11-23T11:00:00-08:00");
  }

  @Test
  void a_deactivated_customer_comes_whole() {
    var id = world.customer("Doe");
    world.change("Customer", id, "{\"Active\":false}").entity("Customer");

    var customer = changes("customer", "2026-11-23T00:00:00Z").path(0).path("Customer").path(0);

    assertThat(customer.path("Active").asBoolean(true)).isFalse();
  }

  @Test
  void a_payment_makes_its_invoice_and_customer_news() {
    var customer = world.customer("Doe");
    var invoice = Json.text(world.invoice(customer, world.service("Work"), "5"), "Id");
    world.later(Duration.ofHours(1));
    world.payment(customer, "5", invoice, "5");

    var responses = changes("Invoice,Customer,Payment", "2026-11-23T18:30:00Z");

    assertThat(responses).allMatch(response -> response.path("totalCount").asInt() == 1);
  }

  @Test
  void nobody_may_look_back_further_than_thirty_days() {
    assertThat(world.get("cdc?entities=Customer&changedSince=2026-10-24T17:00:00Z").code())
        .isEqualTo("2190");
    assertThat(world.get("cdc?entities=Customer&changedSince=2026-10-24T19:00:00Z").status())
        .isEqualTo(200);
  }

  @Test
  void a_thousand_objects_are_the_most() {
    for (int batch = 0; batch < 34; batch++) {
      var items = new StringBuilder();
      for (int i = 0; i < 30; i++) {
        items.append(items.isEmpty() ? "" : ",");
        items.append(
            "{\"operation\":\"create\",\"Customer\":{\"DisplayName\":\"C%d-%d\"}}"
                .formatted(batch, i));
      }
      world.post("batch", "{\"BatchItemRequest\":[%s]}".formatted(items));
    }

    var responses = changes("Customer,Account", "2026-11-23T00:00:00Z");

    assertThat(responses.path(0).path("Customer")).hasSize(1000);
    assertThat(responses.path(1)).isEmpty();
  }

  @Test
  void asking_for_nothing_or_for_no_time_is_refused() {
    assertThat(world.get("cdc?changedSince=2026-11-23T00:00:00Z").code()).isEqualTo("2020");
    assertThat(world.get("cdc?entities=Customer&changedSince=yesterday").code()).isEqualTo("2060");
    assertThat(world.get("cdc?entities=Gadget&changedSince=2026-11-23T00:00:00Z").code())
        .isEqualTo("2000");
  }

  private JsonNode changes(String entities, String since) {
    return world
        .get("cdc?entities=" + entities + "&changedSince=" + since)
        .entity("CDCResponse")
        .path(0)
        .path("QueryResponse");
  }
}
