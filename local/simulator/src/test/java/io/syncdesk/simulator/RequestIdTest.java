package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.simulator.company.ReplayPolicy;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same request id is the same request. */
final class RequestIdTest {
  private static final String DOE = "{\"DisplayName\":\"Doe\"}";
  private static final String ROE = "{\"DisplayName\":\"Roe\"}";

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_repeated_write_gets_the_first_answer_and_does_nothing() {
    var first = world.post("customer?requestid=r1", DOE);
    world.later(Duration.ofHours(5));

    var again = world.post("customer?requestid=r1", DOE);

    assertThat(again.text()).isEqualTo(first.text());
    assertThat(world.query("select * from Customer").rows("Customer")).hasSize(1);
  }

  @Test
  void without_a_request_id_nothing_is_the_same() {
    world.post("customer", DOE);

    assertThat(world.post("customer", DOE).code()).isEqualTo("6240");
  }

  @Test
  void a_refusal_is_repeated_although_its_reason_is_gone() {
    var customer = world.customer("Doe");
    var refused = world.post("customer?requestid=r1", DOE);
    world.change("Customer", customer, "{\"Active\":false}").entity("Customer");

    assertThat(world.post("customer?requestid=r1", DOE).text()).isEqualTo(refused.text());
    assertThat(world.post("customer?requestid=r2", DOE).status()).isEqualTo(200);
  }

  @Test
  void refusals_can_be_forgotten() {
    world.simulator.remember(ReplayPolicy.usual().forgettingRefusals());
    var customer = world.customer("Doe");
    world.post("customer?requestid=r1", DOE);
    world.change("Customer", customer, "{\"Active\":false}").entity("Customer");

    assertThat(world.post("customer?requestid=r1", DOE).status()).isEqualTo(200);
  }

  @Test
  void an_id_can_be_forgotten_after_a_while() {
    world.simulator.remember(ReplayPolicy.usual().rememberingFor(Duration.ofHours(1)));
    world.post("customer?requestid=r1", DOE);
    world.later(Duration.ofHours(2));

    assertThat(world.post("customer?requestid=r1", DOE).code()).isEqualTo("6240");
  }

  @Test
  void the_same_id_with_another_body_gets_the_first_answer() {
    var first = world.post("customer?requestid=r1", DOE);

    assertThat(world.post("customer?requestid=r1", ROE).text()).isEqualTo(first.text());
  }

  @Test
  void the_same_id_with_another_body_can_be_a_duplicate_request() {
    world.simulator.remember(ReplayPolicy.usual().refusingOtherBodies());
    var first = world.post("customer?requestid=r1", DOE);

    assertThat(world.post("customer?requestid=r1", ROE).code()).isEqualTo("600");
    assertThat(world.post("customer?requestid=r1", DOE).text()).isEqualTo(first.text());
  }

  @Test
  void a_request_id_has_at_most_50_characters() {
    assertThat(world.post("customer?requestid=" + "r".repeat(51), DOE).code()).isEqualTo("2130");
  }

  @Test
  void reading_under_a_known_id_is_just_reading() {
    world.post("customer?requestid=r1", DOE);

    assertThat(world.get("customer/1?requestid=r1").status()).isEqualTo(200);
    assertThat(world.get("customer/2?requestid=r1").code()).isEqualTo("610");
  }
}
