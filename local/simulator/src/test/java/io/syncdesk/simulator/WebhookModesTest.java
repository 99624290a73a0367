package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.simulator.json.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ways in which events can go astray, switched on at /simulator/webhooks. */
final class WebhookModesTest {
  private final Told told = new Told();
  private final World world = told.world;

  @AfterEach
  void close() {
    told.close();
  }

  @Test
  void dropped_events_never_come() {
    told.mode("drop");
    world.customer("Doe");
    told.windowCloses();

    told.mode("deliver");
    told.windowCloses();

    assertThat(told.app.received).isEmpty();
    assertThat(counts().path("lost").asInt()).isEqualTo(1);
  }

  @Test
  void dropping_loses_what_still_waited_and_frees_the_line() {
    told.app.answers(500);
    world.customer("Doe");
    told.windowCloses();

    told.mode("drop");
    told.mode("deliver");
    told.app.answers(200);
    world.customer("Roe");
    told.windowCloses();

    assertThat(told.app.received.getLast().texts("intuitentityid")).containsExactly("2");
    assertThat(counts().path("lost").asInt()).isEqualTo(1);
  }

  @Test
  void held_events_come_in_order_once_they_are_let_go() {
    told.mode("hold");
    world.customer("Doe");
    told.deliverAfter(Duration.ofHours(1));
    world.later(Duration.ZERO).customer("Roe");
    told.deliverAfter(Duration.ofHours(1));
    assertThat(told.app.received).isEmpty();
    assertThat(counts().path("waiting").asInt()).isEqualTo(2);

    told.mode("deliver");
    told.deliver();

    assertThat(told.app.events())
        .extracting(event -> Json.text(event, "intuitentityid"))
        .containsExactly("1", "2");
  }

  @Test
  void duplicated_deliveries_come_twice_to_the_byte() {
    told.mode("duplicate");
    world.customer("Doe");

    told.windowCloses();

    assertThat(told.app.received).hasSize(2);
    assertThat(told.app.received.get(1).body()).isEqualTo(told.app.received.get(0).body());
  }

  @Test
  void shuffled_events_all_come_but_not_in_the_order_they_happened() {
    told.mode("shuffle");
    for (int i = 0; i < 12; i++) {
      world.customer("Customer " + i);
      told.deliverAfter(Duration.ofMillis(50));
    }

    told.deliverAfter(Told.WINDOW.multipliedBy(5));

    var ids = told.app.events().stream().map(event -> Json.text(event, "intuitentityid")).toList();
    var inOrder = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
    assertThat(ids).containsExactlyInAnyOrderElementsOf(inOrder).isNotEqualTo(inOrder);
    assertThat(told.app.received).hasSizeGreaterThan(1);
  }

  @Test
  void two_shuffled_events_change_places() {
    told.mode("shuffle");
    world.customer("Doe");
    world.customer("Roe");

    told.deliverAfter(Told.WINDOW.multipliedBy(5));

    assertThat(told.app.events())
        .extracting(event -> Json.text(event, "intuitentityid"))
        .containsExactly("2", "1");
  }

  @Test
  void the_report_tells_mode_endpoint_counts_and_attempts() {
    told.app.answers(503);
    world.customer("Doe");
    told.windowCloses();

    var report = report();

    assertThat(Json.text(report, "mode")).isEqualTo("deliver");
    assertThat(Json.text(report, "endpoint")).isEqualTo(told.app.uri().toString());
    assertThat(counts().toString()).isEqualTo("{\"sent\":0,\"failed\":1,\"waiting\":1,\"lost\":0}");
    assertThat(Json.text(report, "retryAt")).isEqualTo("2026-11-23T18:00:10.200Z");
    var attempt = report.path("attempts").path(0);
    assertThat(attempt.path("status").asInt()).isEqualTo(503);
    assertThat(attempt.path("attempt").asInt()).isEqualTo(1);
    assertThat(Json.text(attempt.path("events").path(0), "type"))
        .isEqualTo("qbo.customer.created.v1");
    assertThat(report.toString()).doesNotContain(Told.VERIFIER_TOKEN);
  }

  @Test
  void a_mode_nobody_knows_and_a_misspelt_field_are_bad_requests() {
    var unknown = world.control("POST", "/simulator/webhooks", "{\"mode\":\"lose\"}");
    var misspelt = world.control("POST", "/simulator/webhooks", "{\"mod\":\"drop\"}");

    assertThat(unknown.status()).isEqualTo(400);
    assertThat(Json.text(unknown.body(), "field")).isEqualTo("mode");
    assertThat(misspelt.status()).isEqualTo(400);
    assertThat(Json.text(misspelt.body(), "field")).isEqualTo("mod");
    assertThat(Json.text(report(), "mode")).isEqualTo("deliver");
  }

  private JsonNode report() {
    return world.control("GET", "/simulator/webhooks", "").body();
  }

  private JsonNode counts() {
    return report().path("counts");
  }
}
