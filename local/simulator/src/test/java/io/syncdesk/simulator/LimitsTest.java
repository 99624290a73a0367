package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.simulator.gateway.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much an app may ask for. */
final class LimitsTest {
  private static final String BATCH = "{\"BatchItemRequest\":[]}";
  private static final String COUNT = "select count(*) from Customer";

  private World world = new World(settings -> settings.limits(Limits.quickBooks()));

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void the_eleventh_request_within_a_second_is_throttled() {
    assertThat(statuses(10)).containsOnly(200);

    var throttled = world.query(COUNT);

    assertThat(throttled.status()).isEqualTo(429);
    assertThat(throttled.code()).isEqualTo("3001");
    assertThat(throttled.text())
        .contains("SERVICE", "message=ThrottleExceeded; errorCode=003001; statusCode=429");
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.query(COUNT).status()).isEqualTo(200);
  }

  @Test
  void a_throttle_may_come_as_xml_although_json_was_asked_for() {
    statuses(11);

    var throttled = world.query(COUNT);

    assertThat(throttled.status()).isEqualTo(429);
    assertThat(throttled.header("content-type")).startsWith("application/xml");
    assertThat(throttled.text()).contains("<Error code=\"3001\">", "<Fault type=\"SERVICE\">");
  }

  @Test
  void five_hundred_requests_a_minute_are_the_most() {
    for (int second = 0; second < 50; second++) {
      assertThat(statuses(10)).containsOnly(200);
      world.clock.advance(Duration.ofSeconds(1));
    }

    assertThat(world.query(COUNT).status()).isEqualTo(429);
    world.clock.advance(Duration.ofSeconds(10));
    assertThat(world.query(COUNT).status()).isEqualTo(200);
  }

  @Test
  void forty_batches_a_minute_are_the_most() {
    for (int second = 0; second < 40; second++) {
      assertThat(world.post("batch", BATCH).status()).isEqualTo(200);
      world.clock.advance(Duration.ofSeconds(1));
    }

    assertThat(world.post("batch", BATCH).status()).isEqualTo(429);
    assertThat(world.query(COUNT).status()).isEqualTo(200);
  }

  @Test
  void the_bookkeeper_has_no_limits() {
    world.asBookkeeper();

    assertThat(statuses(30)).containsOnly(200);
  }

  @Test
  void reads_stop_at_the_monthly_quota_and_writes_go_on() {
    world.close();
    world = new World(s -> s.limits(new Limits(500, 500, 10, 40, 120, 3)));
    assertThat(statuses(3)).containsOnly(200);

    assertThat(world.query(COUNT).status()).isEqualTo(429);
    assertThat(world.query(COUNT).text()).contains("CorePlus");
    assertThat(world.post("customer", "{\"DisplayName\":\"Doe\"}").status()).isEqualTo(200);
    world.clock.advance(Duration.ofDays(10));
    world.withToken(world.simulator.connect(World.REALM).accessToken());
    assertThat(world.query(COUNT).status()).isEqualTo(200);
  }

  @Test
  void failed_reads_are_not_metered() {
    world.close();
    world = new World(s -> s.limits(new Limits(500, 500, 10, 40, 120, 1)));

    assertThat(world.query("select nonsense").status()).isEqualTo(400);
    assertThat(world.query(COUNT).status()).isEqualTo(200);
  }

  private List<Integer> statuses(int calls) {
    var statuses = new ArrayList<Integer>();
    for (int i = 0; i < calls; i++) {
      statuses.add(world.query(COUNT).status());
    }
    return statuses;
  }
}
