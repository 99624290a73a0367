package io.syncdesk.functions.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.AccountType;
import io.syncdesk.core.company.Member;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResolutionHandlerTest {
  private final Firm firm = new Firm();

  @BeforeEach
  void anInvoiceAndAClientAreOnTheDesk() {
    firm.parked();
    firm.unmatched(
        "acc-smith", new Account("John Smith", AccountType.INDIVIDUAL, null, null, null));
  }

  @ParameterizedTest(name = "{0} is answered with {1}")
  @CsvSource({
    "change-settings.json, 200",
    "customers.json, 200",
    "detail.json, 200",
    "employee.json, 403",
    "id-token.json, 401",
    "list.json, 200",
    "preflight.json, 200",
    "preview.json, 200",
    "record.json, 200",
    "resync.json, 202",
    "settings.json, 200",
    "skip.json, 202",
    "stranger.json, 403",
    "suggestions.json, 200",
    "summary.json, 200",
  })
  void every_event_has_its_answer(String event, int status) {
    assertThat(firm.ask(event).status()).isEqualTo(status);
  }

  @Test
  void no_event_and_no_route_is_without_an_answer() {
    assertThat(Firm.EVENTS.all()).hasSize(27);
    assertThat(Firm.EVENTS.all().stream().map(it -> Firm.EVENTS.read(it).getRouteKey()).distinct())
        .hasSize(16);
  }

  static List<String> everyRoute() {
    return List.of(
        "list",
        "summary",
        "detail",
        "preview",
        "preflight",
        "resync",
        "customers",
        "record",
        "notices",
        "settings",
        "change-settings",
        "check-number");
  }

  @ParameterizedTest
  @MethodSource("everyRoute")
  void nobody_but_owner_and_admin_gets_anywhere(String route) {
    assertThat(as("admin-demo", route).status()).isLessThan(300);
    assertThat(as("employee-demo", route).status()).isEqualTo(403);
    assertThat(as("nobody", route).status()).isEqualTo(403);
    assertThat(as("../etc", route).status()).isEqualTo(401);
    assertThat(withClaims(route, Map.of("sub", "owner-demo", "token_use", "id")).status())
        .isEqualTo(401);
    assertThat(withClaims(route, Map.of("sub", "owner-demo")).status()).isEqualTo(401);
    assertThat(withClaims(route, Map.of("token_use", "access")).status()).isEqualTo(401);
  }

  @Test
  void who_plays_another_part_in_a_second_firm_acts_for_the_one_they_may_act_for() {
    firm.joined(Firm.OTHER, "employee-demo", "Emma Employee", Member.Role.ADMIN);

    var said = as("employee-demo", "list");

    assertThat(said.status()).isEqualTo(200);
    assertThat(said.body().get("items")).isEmpty();
  }

  @Test
  void another_firms_error_and_record_are_as_unknown_as_ones_that_do_not_exist() {
    var foreign = as("owner-other", "detail");
    var unknown = event("detail");
    unknown.setPathParameters(Map.of("id", "err-000000000000000000000000"));

    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.body()).isEqualTo(firm.ask(unknown).body());
    assertThat(as("owner-other", "record").text("/type")).isEqualTo(foreign.text("/type"));
    assertThat(as("owner-other", "resync").body().get("status").intValue()).isEqualTo(404);
  }

  @Test
  void a_route_that_is_not_in_the_table_does_not_exist() {
    var event = event("list");
    event.setRouteKey("DELETE /v1/sync-errors");

    assertThat(firm.ask(event).status()).isEqualTo(404);
  }

  @Test
  void nothing_is_kept_sniffed_or_framed() {
    assertThat(firm.ask("list.json").headers())
        .containsEntry("cache-control", "no-store")
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("content-type", "application/json; charset=utf-8")
        .containsKeys("strict-transport-security", "content-security-policy");
    assertThat(firm.ask("employee.json").headers())
        .containsEntry("cache-control", "no-store")
        .containsEntry("content-type", "application/problem+json; charset=utf-8");
  }

  @Test
  void a_problem_is_told_in_the_readers_language() {
    var event = event("employee");
    event.setHeaders(Map.of("Accept-Language", "fr;q=0.9, it-CH;q=0.8"));

    assertThat(firm.ask(event).text("/title")).isEqualTo("Non è previsto per il tuo ruolo");
    assertThat(firm.ask(event).headers()).containsEntry("content-language", "it");
    assertThat(firm.ask("employee.json").text("/title")).isEqualTo("Not for your role");
  }

  @ParameterizedTest
  @CsvSource({"'',", "'xx'", "'it;q=nonsense'", "';;;,,,'"})
  void a_language_that_makes_no_sense_is_English(String header) {
    assertThat(Languages.of(header)).isEqualTo(Member.Language.EN);
  }

  @Test
  void a_body_may_come_in_base64() {
    var event = event("resync");
    event.setBody(
        Base64.getEncoder().encodeToString(event.getBody().getBytes(StandardCharsets.UTF_8)));
    event.setIsBase64Encoded(true);

    assertThat(firm.ask(event).status()).isEqualTo(202);
  }

  @Test
  void a_body_beyond_64_KiB_is_not_read() {
    var event = event("resync");
    event.setBody("{\"action\":\"resync\"}" + " ".repeat(64 * 1024));

    assertThat(firm.ask(event).status()).isEqualTo(413);
  }

  private Firm.Said as(String member, String route) {
    return withClaims(route, Map.of("sub", member, "token_use", "access"));
  }

  private Firm.Said withClaims(String route, Map<String, String> claims) {
    var event = event(route);
    event.getRequestContext().getAuthorizer().getJwt().setClaims(claims);
    return firm.ask(event);
  }

  private static APIGatewayV2HTTPEvent event(String name) {
    return Firm.EVENTS.read(name + ".json");
  }
}
