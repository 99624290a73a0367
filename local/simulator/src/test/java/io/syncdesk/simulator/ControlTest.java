package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncdesk.simulator.json.Json;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The switches under /simulator. */
final class ControlTest {
  private static final String DOE = "{\"DisplayName\":\"Doe\"}";
  private static final String ALL = "select * from Customer";

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void an_injected_throttle_strikes_as_often_as_asked() {
    inject("{\"fault\":\"throttle\",\"count\":2}");

    assertThat(world.query(ALL).status()).isEqualTo(429);
    assertThat(world.query(ALL).status()).isEqualTo(429);
    assertThat(world.query(ALL).status()).isEqualTo(200);
  }

  @Test
  void an_outage_lasts_until_it_is_cleared() {
    inject("{\"fault\":\"outage\",\"count\":0}");
    assertThat(world.query(ALL).status()).isEqualTo(503);
    assertThat(world.post("customer", DOE).status()).isEqualTo(503);

    assertThat(world.control("DELETE", "/simulator/faults", "").status()).isEqualTo(204);

    assertThat(world.query(ALL).status()).isEqualTo(200);
  }

  @Test
  void what_is_objected_to_is_refused_alone_in_a_batch_or_not_until_it_is_withdrawn() {
    object("{\"entity\":\"Customer\",\"text\":\"Doe\",\"code\":\"6480\",\"detail\":\"Matched.\"}");

    var refused = world.post("customer", DOE);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("6480");
    assertThat(world.post("customer", "{\"DisplayName\":\"Roe\"}").status()).isEqualTo(200);

    assertThat(world.control("DELETE", "/simulator/objections", "").status()).isEqualTo(204);
    assertThat(world.post("customer", DOE).status()).isEqualTo(200);
  }

  @Test
  void what_is_there_is_not_changed_against_an_objection() {
    var id = world.create("Customer", DOE).path("Id").asText();
    object("{\"entity\":\"Customer\",\"text\":\"Doe\",\"code\":\"800\"}");

    assertThat(world.change("Customer", id, "{\"DisplayName\":\"Roe\"}").code()).isEqualTo("800");
    assertThat(world.read("Customer", id).path("DisplayName").asText()).isEqualTo("Doe");
  }

  @Test
  void an_objection_says_which_field_it_lacks() {
    assertThat(world.control("POST", "/simulator/objections", "{\"entity\":\"Gadget\"}").text())
        .contains("\"field\":\"entity\"");
    assertThat(
            world
                .control(
                    "POST", "/simulator/objections", "{\"entity\":\"Invoice\",\"code\":\"800\"}")
                .text())
        .contains("\"field\":\"text\"");
  }

  @Test
  void a_dropped_answer_does_the_work_and_cuts_the_connection() {
    inject("{\"fault\":\"drop-answer\"}");

    assertThatThrownBy(() -> world.post("customer", DOE)).isInstanceOf(UncheckedIOException.class);

    assertThat(world.query(ALL).rows("Customer")).hasSize(1);
  }

  @Test
  void a_dropped_answer_is_found_again_under_its_request_id() {
    inject("{\"fault\":\"drop-answer\"}");
    assertThatThrownBy(() -> world.post("customer?requestid=r1", DOE))
        .isInstanceOf(UncheckedIOException.class);

    var replayed = world.post("customer?requestid=r1", DOE);

    assertThat(Json.text(replayed.entity("Customer"), "Id")).isEqualTo("1");
  }

  @Test
  void an_unauthorized_call_looks_like_an_expired_token() {
    inject("{\"fault\":\"unauthorized\"}");

    var refused = world.query(ALL);

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.body().has("fault")).isTrue();
  }

  @Test
  void a_hanging_call_gets_no_answer() {
    inject("{\"fault\":\"hang\"}");

    var request = world.request("customer/1").timeout(Duration.ofMillis(200));

    assertThatThrownBy(() -> world.send(request)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void any_answer_can_be_asked_for() {
    inject(
        """
        {"fault":{"status":200,"contentType":"application/json",
         "body":{"Fault":{"type":"SystemFault","Error":[{"code":"10000"}]}}}}\
        """);

    var answer = world.query(ALL);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.code()).isEqualTo("10000");
  }

  @Test
  void a_fault_strikes_only_the_calls_it_is_meant_for() {
    inject(
        """
        {"realmId":"9130000000000001","method":"POST","path":"/customer$","count":0,
         "fault":"outage"}\
        """);
    inject("{\"realmId\":\"9130000000000002\",\"count\":0,\"fault\":\"outage\"}");

    assertThat(world.query(ALL).status()).isEqualTo(200);
    assertThat(world.post("vendor", DOE).status()).isEqualTo(200);
    assertThat(world.post("customer", DOE).status()).isEqualTo(503);
  }

  @Test
  void token_calls_are_struck_only_when_their_path_is_named() {
    inject("{\"fault\":\"outage\",\"count\":0}");
    assertThat(world.control("POST", "/oauth2/token", "").status()).isEqualTo(401);

    inject("{\"fault\":\"outage\",\"path\":\"/oauth2/token\"}");

    assertThat(world.control("POST", "/oauth2/token", "").status()).isEqualTo(503);
    assertThat(world.control("GET", "/simulator/requests", "").text()).contains("/oauth2/token");
  }

  @Test
  void faults_never_strike_the_bookkeeper() {
    inject("{\"fault\":\"outage\",\"count\":0}");

    assertThat(world.asBookkeeper().query(ALL).status()).isEqualTo(200);
  }

  @Test
  void a_fault_nobody_knows_is_a_bad_request() {
    var refused = world.control("POST", "/simulator/faults", "{\"fault\":\"earthquake\"}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("content-type")).isEqualTo("application/problem+json");
    assertThat(Json.text(refused.body(), "field")).isEqualTo("fault");
  }

  @Test
  void a_misspelt_field_of_a_fault_is_a_bad_request_and_injects_nothing() {
    var misspelt =
        Map.of(
            "realmID", "{\"fault\":\"outage\",\"realmID\":\"9130000000000001\"}",
            "fault.contenttype", "{\"fault\":{\"status\":500,\"contenttype\":\"text/plain\"}}",
            "method", "{\"fault\":\"outage\",\"method\":\"PSOT\"}",
            "count", "{\"fault\":\"outage\",\"count\":\"twice\"}",
            "path", "{\"fault\":\"outage\",\"path\":\"(\"}");

    misspelt.forEach((field, fault) -> {
      var refused = world.control("POST", "/simulator/faults", fault);

      assertThat(refused.status()).isEqualTo(400);
      assertThat(Json.text(refused.body(), "field")).isEqualTo(field);
    });
    assertThat(world.query(ALL).status()).isEqualTo(200);
  }

  @Test
  void a_revoked_connection_refuses_every_call_until_it_is_back() {
    connection("revoked");
    assertThat(world.query(ALL).status()).isEqualTo(401);

    connection("connected");

    assertThat(world.query(ALL).status()).isEqualTo(200);
  }

  @Test
  void a_suspended_company_can_be_read_but_not_written() {
    connection("suspended");

    assertThat(world.query(ALL).status()).isEqualTo(200);
    assertThat(world.post("customer", DOE).code()).isEqualTo("6190");
    assertThat(world.post("batch", "{\"BatchItemRequest\":[]}").code()).isEqualTo("6190");
  }

  @Test
  void a_company_at_its_quota_can_be_written_but_not_read() {
    connection("quota-reached");

    assertThat(world.query(ALL).status()).isEqualTo(429);
    assertThat(world.get("cdc?entities=Customer&changedSince=2026-11-23T00:00:00Z").status())
        .isEqualTo(429);
    assertThat(world.get("preferences").status()).isEqualTo(429);
    assertThat(world.post("customer", DOE).status()).isEqualTo(200);
  }

  @Test
  void an_unknown_connection_state_or_company_is_refused() {
    assertThat(
            world
                .control("POST", "/simulator/connection/" + World.REALM, "{\"state\":\"odd\"}")
                .status())
        .isEqualTo(400);
    assertThat(world.control("POST", "/simulator/connection/1", "{\"state\":\"revoked\"}").status())
        .isEqualTo(404);
  }

  @Test
  void the_log_tells_every_call_and_counts_the_apps() {
    world.post("customer?requestid=r1", DOE);
    world.query(ALL);
    world.post(
        "batch", "{\"BatchItemRequest\":[{\"bId\":\"a\",\"Query\":\"select * from Customer\"}]}");
    world.query("select nonsense");
    world.asBookkeeper().query(ALL);

    var log = world.control("GET", "/simulator/requests?realmId=" + World.REALM, "").body();

    assertThat(log.path("items")).hasSize(5);
    var write = log.path("items").path(0);
    assertThat(Json.text(write, "method")).isEqualTo("POST");
    assertThat(Json.text(write, "path")).isEqualTo("/v3/company/9130000000000001/customer");
    assertThat(Json.text(write, "requestId")).isEqualTo("r1");
    assertThat(write.path("status").asInt()).isEqualTo(200);
    assertThat(Json.text(write, "token")).isEqualTo("app");
    assertThat(Json.text(log.path("items").path(4), "token")).isEqualTo("bookkeeper");
    assertThat(log.path("totals").toString())
        .isEqualTo("{\"writes\":1,\"reads\":2,\"batches\":1,\"metered\":2}");
  }

  @Test
  void the_log_can_be_read_from_a_moment_on() {
    world.query(ALL);
    world.clock.advance(Duration.ofMinutes(1));
    world.query(ALL);

    var log = world.control("GET", "/simulator/requests?since=2026-11-23T18:00:30Z", "").body();

    assertThat(log.path("items")).hasSize(1);
    assertThat(log.path("totals").path("reads").asInt()).isEqualTo(1);
  }

  @Test
  void the_companies_are_listed_with_their_connection() {
    connection("suspended");

    var company = world.control("GET", "/simulator/companies", "").body().path("items").path(0);

    assertThat(Json.text(company, "realmId")).isEqualTo(World.REALM);
    assertThat(Json.text(company, "name")).isEqualTo("Company 9130000000000001");
    assertThat(Json.text(company, "state")).isEqualTo("suspended");
  }

  @Test
  void the_control_page_runs_nothing_but_its_own_script() {
    var page = world.control("GET", "/simulator", "");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
    assertThat(page.text()).contains("page.js", "page.css").doesNotContain("<script>", "onclick");
    for (String file :
        new String[] {
          "page.css", "page.js", "calls.js", "dom.js", "kinds.js", "work.js", "webhooks.js"
        }) {
      assertThat(world.control("GET", "/simulator/" + file, "").status()).isEqualTo(200);
    }
    assertThat(world.control("GET", "/simulator/other", "").status()).isEqualTo(404);
  }

  private void inject(String fault) {
    assertThat(world.control("POST", "/simulator/faults", fault).status()).isEqualTo(200);
  }

  private void object(String objection) {
    assertThat(world.control("POST", "/simulator/objections", objection).status()).isEqualTo(200);
  }

  private void connection(String state) {
    var answer =
        world.control(
            "POST", "/simulator/connection/" + World.REALM, "{\"state\":\"%s\"}".formatted(state));
    assertThat(answer.status()).isEqualTo(200);
  }
}
