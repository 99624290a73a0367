package io.syncdesk.functions.quickbookswebhook;

import static io.syncdesk.functions.quickbookswebhook.Door.DEMO;
import static io.syncdesk.functions.quickbookswebhook.Door.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.lane.News;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What an enemy or a bad line may bring, from a generator that always brings the same; a delivery
 * that fails is named by its number.
 */
class ForgedAndTrueTest {
  private static final int FORGED = 2_000;
  private static final int TRUE = 100;
  private static final int REPLAYS = 1_000;
  private final Door door = new Door();

  @Test
  void two_thousand_forged_deliveries_are_refused_and_leave_no_trace() {
    for (var number = 0; number < FORGED; number++) {
      var way = Forgery.ALL.get(number % Forgery.ALL.size());
      var forged = way.forge(new Deliveries(number));
      assertThat(door.deliver(forged))
          .as("%s, number %d", way.name(), number)
          .isEqualTo(way.answer());
    }

    assertThat(door.news(DEMO)).isEqualTo(News.NONE);
    assertThat(door.news(OTHER)).isEqualTo(News.NONE);
    assertThat(door.wakeUps()).isEmpty();
    assertThat(door.logged().lines()).hasSize(FORGED);
  }

  @Test
  void a_hundred_true_deliveries_are_accepted_as_text_and_in_base64() {
    for (var number = 0; number < TRUE; number++) {
      var delivery = new Deliveries(number);
      assertThat(door.deliver(delivery.asText())).as("text number %d", number).isEqualTo(200);
      assertThat(door.deliver(delivery.inBase64())).as("base64 number %d", number).isEqualTo(200);
    }

    assertThat(door.wakeUps()).containsExactlyInAnyOrder(Door.wakeUp(DEMO), Door.wakeUp(OTHER));
  }

  @Test
  void a_thousand_replays_are_one_delivery() {
    door.deliver("merged.json");
    var once = door.news(DEMO);

    IntStream.range(0, REPLAYS)
        .forEach(number -> assertThat(door.deliver("merged.json")).isEqualTo(200));

    assertThat(door.wakeUps()).hasSize(1);
    assertThat(door.news(DEMO).merges()).isEqualTo(once.merges());
    assertThat(door.news(DEMO).seen()).isEqualTo(once.seen());
  }

  @Test
  void a_thousand_replays_after_the_lane_has_looked_cost_one_more_look() {
    door.deliver("changed.json");
    door.looks(DEMO);
    assertThat(door.wakeUps()).hasSize(1);

    IntStream.range(0, REPLAYS).forEach(number -> door.deliver("changed.json"));

    assertThat(door.wakeUps()).hasSize(1);
    door.looks(DEMO);
    assertThat(door.news(DEMO).isThere()).isFalse();
  }

  @Test
  void two_megabytes_are_read_and_a_byte_more_is_not() {
    var body = "[]" + " ".repeat(Delivery.BODY_BYTES_MAX - 2);

    assertThat(door.deliver(Deliveries.asText(body))).isEqualTo(200);
    assertThat(door.deliver(Deliveries.inBase64(body))).isEqualTo(200);
    assertThat(door.deliver(Deliveries.asText(body + " "))).isEqualTo(413);
    assertThat(door.deliver(Deliveries.inBase64(body + " "))).isEqualTo(413);
    assertThat(door.deliver(Deliveries.asText(body.substring(1) + "é"))).isEqualTo(413);
  }
}
