package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.simulator.AppEndpoint.Received;
import io.syncdesk.simulator.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How events travel: signed, a window at a time, again and again until somebody says 200. */
final class WebhookDeliveryTest {
  private static final Duration ALMOST = Duration.ofMillis(1);

  private final Told told = new Told();
  private final World world = told.world;

  @AfterEach
  void close() {
    told.close();
  }

  @Test
  void the_signature_is_the_hmac_of_the_body_as_it_was_sent() throws Exception {
    world.customer("Dœ & Söhne");

    told.windowCloses();

    var delivery = told.app.received.getFirst();
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Told.VERIFIER_TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    assertThat(delivery.signature())
        .isEqualTo(
            Base64.getEncoder()
                .encodeToString(mac.doFinal(delivery.body().getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void both_content_types_of_the_field_are_met() {
    world.customer("Doe");
    told.windowCloses();
    world.customer("Roe");
    told.windowCloses();

    assertThat(told.app.received)
        .extracting(Received::contentType)
        .containsExactlyInAnyOrder("application/json", "application/cloudevents+json");
  }

  @Test
  void events_of_one_window_travel_together_and_not_before_it_closes() {
    world.customer("Doe");
    told.deliverAfter(Told.WINDOW.minus(ALMOST));
    world.customer("Roe");
    told.deliver();
    assertThat(told.app.received).isEmpty();

    told.deliverAfter(ALMOST);
    world.customer("Poe");
    told.windowCloses();

    assertThat(told.app.received).extracting(delivery -> delivery.events().size()).contains(2, 1);
  }

  @Test
  void a_delivery_carries_a_hundred_events_at_most() {
    for (int batch = 0; batch < 5; batch++) {
      world.post("batch", thirtyCustomers(batch));
    }

    told.windowCloses();

    assertThat(told.app.received)
        .extracting(delivery -> delivery.events().size())
        .containsExactly(100, 50);
  }

  @Test
  void a_failed_delivery_comes_again_on_the_ladder_with_the_same_ids() {
    told.app.answers(500);
    world.customer("Doe");
    told.windowCloses();
    assertThat(told.app.received).hasSize(1);

    for (Duration step :
        new Duration[] {
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(30),
          Duration.ofMinutes(5),
          Duration.ofMinutes(20),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(6),
          Duration.ofHours(6)
        }) {
      var before = told.app.received.size();
      told.deliverAfter(step.minus(ALMOST));
      assertThat(told.app.received).hasSize(before);
      told.deliverAfter(ALMOST);
      assertThat(told.app.received).hasSize(before + 1);
    }

    told.app.answers(200);
    told.deliverAfter(Duration.ofHours(6));
    told.deliverAfter(Duration.ofHours(6));
    assertThat(told.app.received).hasSize(11);
    assertThat(told.app.events())
        .extracting(event -> Json.text(event, "id"))
        .containsOnly(Json.text(told.app.events().getFirst(), "id"));
  }

  @Test
  void later_events_wait_behind_a_failing_delivery() {
    told.app.answers(401);
    world.customer("Doe");
    told.windowCloses();
    world.customer("Roe");
    told.windowCloses();
    assertThat(told.app.received).hasSize(1);

    told.app.answers(200);
    told.deliverAfter(Duration.ofSeconds(10));

    assertThat(told.app.received).hasSize(3);
    assertThat(told.app.received.get(1).texts("intuitentityid")).containsExactly("1");
    assertThat(told.app.received.get(2).texts("intuitentityid")).containsExactly("2");
  }

  @Test
  void an_answer_other_than_200_is_a_failure_even_when_it_means_well() {
    told.app.answers(202);
    world.customer("Doe");
    told.windowCloses();

    told.deliverAfter(Duration.ofSeconds(10));

    assertThat(told.app.received).hasSize(2);
  }

  @Test
  void an_app_that_does_not_answer_in_time_is_tried_again() {
    world.simulator.webhooks(told.app.silentUri(), Told.VERIFIER_TOKEN);
    world.customer("Doe");
    told.windowCloses();

    world.simulator.webhooks(told.app.uri(), Told.VERIFIER_TOKEN);
    told.deliverAfter(Duration.ofSeconds(10));

    assertThat(told.app.types()).containsExactly("qbo.customer.created.v1");
  }

  @Test
  void a_simulator_drives_its_webhooks_by_itself_unless_told_otherwise() throws Exception {
    try (var other =
        new World(settings ->
            settings.clock(InstantSource.system()).webhooks(told.app.uri(), Told.VERIFIER_TOKEN))) {
      other.customer("Doe");

      assertThat(told.app.arrived()).isTrue();
    }
  }

  private static String thirtyCustomers(int batch) {
    var items = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      items.append(items.isEmpty() ? "" : ",");
      items.append(
          "{\"operation\":\"create\",\"Customer\":{\"DisplayName\":\"C%d-%d\"}}"
              .formatted(batch, i));
    }
    return "{\"BatchItemRequest\":[%s]}".formatted(items);
  }
}
