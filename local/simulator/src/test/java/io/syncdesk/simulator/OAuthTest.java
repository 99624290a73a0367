package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.oauth.TokenPolicy;
import io.syncdesk.simulator.wire.Parameters;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Letting an app in, and keeping it in. */
final class OAuthTest {
  private static final String REDIRECT = "http://127.0.0.1/callback";

  private World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void the_connect_page_sends_the_user_back_with_code_state_and_realm() {
    var page = world.control("GET", authorize(""), "");

    var back = decide("connect");

    assertThat(page.text()).contains("Connect", "Company 9130000000000001");
    assertThat(back).containsEntry("state", "s & t").containsEntry("realmId", World.REALM);
    assertThat(back).containsKey("code");
  }

  @Test
  void a_user_who_declines_sends_an_error_back() {
    assertThat(decide("cancel"))
        .containsEntry("error", "access_denied")
        .containsEntry("state", "s & t");
  }

  @Test
  void a_code_becomes_a_token_pair() {
    var tokens = exchange(code(), REDIRECT);

    assertThat(Json.text(tokens.body(), "token_type")).isEqualTo("bearer");
    assertThat(tokens.body().path("expires_in").asInt()).isEqualTo(3600);
    assertThat(tokens.body().path("x_refresh_token_expires_in").asInt()).isEqualTo(8_726_400);
    world.withToken(Json.text(tokens.body(), "access_token"));
    assertThat(world.query("select * from Customer").status()).isEqualTo(200);
  }

  @Test
  void a_code_used_twice_ends_what_it_gave() {
    var code = code();
    var tokens = exchange(code, REDIRECT);

    var again = exchange(code, REDIRECT);

    assertInvalidGrant(again);
    world.withToken(Json.text(tokens.body(), "access_token"));
    assertThat(world.query("select * from Customer").status()).isEqualTo(401);
  }

  @Test
  void a_code_is_good_for_its_redirect_and_for_minutes_only() {
    var elsewhere = code();
    var late = code();

    assertInvalidGrant(exchange(elsewhere, REDIRECT + "/other"));
    world.clock.advance(Duration.ofMinutes(6));
    assertInvalidGrant(exchange(late, REDIRECT));
  }

  @Test
  void an_access_token_lives_an_hour() {
    world.clock.advance(Duration.ofMinutes(59));
    assertThat(world.query("select * from Customer").status()).isEqualTo(200);

    world.clock.advance(Duration.ofMinutes(2));
    var expired = world.query("select * from Customer");

    assertThat(expired.status()).isEqualTo(401);
    var error = expired.body().path("fault").path("error").path(0);
    assertThat(Json.text(error, "code")).isEqualTo("3200");
    assertThat(Json.text(error, "detail")).isEqualTo("Token expired");
    assertThat(Json.text(expired.body(), "fault", "type")).isEqualTo("AUTHENTICATION");
  }

  @Test
  void a_refresh_token_stays_the_same_for_a_day_and_changes_then() {
    var first = world.simulator.connect(World.REALM).refreshToken();

    assertThat(refreshToken(refresh(first))).isEqualTo(first);
    world.clock.advance(Duration.ofHours(25));
    var second = refreshToken(refresh(first));

    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void a_replaced_refresh_token_ends_the_connection() {
    var first = world.simulator.connect(World.REALM).refreshToken();
    world.clock.advance(Duration.ofHours(25));
    var second = refreshToken(refresh(first));

    assertInvalidGrant(refresh(first));
    assertInvalidGrant(refresh(second));
  }

  @Test
  void a_replaced_refresh_token_can_be_given_a_grace() {
    world.close();
    world = new World(s -> s.tokens(TokenPolicy.usual().withGrace(Duration.ofHours(24))));
    var first = world.simulator.connect(World.REALM).refreshToken();
    world.clock.advance(Duration.ofHours(25));
    var second = refreshToken(refresh(first));

    assertThat(refreshToken(refresh(first))).isEqualTo(second);
    world.clock.advance(Duration.ofHours(23));
    assertThat(refresh(second).status()).isEqualTo(200);
  }

  @Test
  void a_refresh_token_unused_for_101_days_is_dead() {
    var token = world.simulator.connect(World.REALM).refreshToken();
    world.clock.advance(Duration.ofDays(102));

    assertInvalidGrant(refresh(token));
  }

  @Test
  void the_hard_end_of_a_refresh_token_is_told_to_those_who_ask() {
    var token = world.simulator.connect(World.REALM).refreshToken();

    var answer =
        world.send(
            form("/oauth2/token", "grant_type=refresh_token&refresh_token=" + token)
                .header("x-include-refresh-token-hard-expires-in", "true"));

    assertThat(answer.body().path("x_refresh_token_hard_expires_in").asLong())
        .isEqualTo(157_680_000);
    assertThat(refresh(token).body().has("x_refresh_token_hard_expires_in")).isFalse();
  }

  @Test
  void connecting_again_ends_the_tokens_before() {
    var before = world.simulator.connect(World.REALM);
    var after = world.simulator.connect(World.REALM);

    assertInvalidGrant(refresh(before.refreshToken()));
    assertThat(refresh(after.refreshToken()).status()).isEqualTo(200);
  }

  @Test
  void a_revoked_token_ends_the_connection() {
    var pair = world.simulator.connect(World.REALM);

    var revoked =
        world.send(form("/oauth2/revoke", "{\"token\":\"%s\"}".formatted(pair.refreshToken())));

    assertThat(revoked.status()).isEqualTo(200);
    assertThat(revoked.text()).isEmpty();
    assertThat(world.withToken(pair.accessToken()).query("select * from Customer").status())
        .isEqualTo(401);
  }

  @Test
  void a_stranger_gets_no_tokens() {
    var token = world.simulator.connect(World.REALM).refreshToken();

    var refused =
        world.control("POST", "/oauth2/token", "grant_type=refresh_token&refresh_token=" + token);

    assertThat(refused.status()).isEqualTo(401);
    assertThat(Json.text(refused.body(), "error")).isEqualTo("invalid_client");
  }

  @Test
  void a_token_opens_its_own_company_only() {
    world.simulator.company("9130000000000002");
    var other = world.simulator.connect("9130000000000002").accessToken();

    var refused = world.withToken(other).query("select * from Customer");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("3100");
  }

  @Test
  void the_discovery_document_names_every_endpoint() {
    for (String place : new String[] {"", "/oauth2"}) {
      JsonNode found = world.control("GET", place + "/.well-known/openid_configuration", "").body();

      assertThat(Json.text(found, "token_endpoint"))
          .isEqualTo(world.simulator.uri() + "/oauth2/token");
      assertThat(found.fieldNames())
          .toIterable()
          .contains(
              "issuer",
              "authorization_endpoint",
              "userinfo_endpoint",
              "revocation_endpoint",
              "jwks_uri");
    }
  }

  @Test
  void the_user_behind_a_token_has_an_email_address() {
    var token = world.simulator.connect(World.REALM).accessToken();

    var user =
        world.send(
            HttpRequest.newBuilder(world.simulator.uri().resolve("/oauth2/userinfo"))
                .header("Authorization", "Bearer " + token));

    assertThat(Json.text(user.body(), "email")).contains("@");
  }

  private String code() {
    return decide("connect").getOrDefault("code", "");
  }

  private Map<String, String> decide(String decision) {
    var back =
        world.control("GET", authorize("&realm=" + World.REALM + "&decision=" + decision), "");
    assertThat(back.status()).isEqualTo(302);
    assertThat(back.header("Location")).startsWith(REDIRECT + "?");
    return Parameters.read(URI.create(back.header("Location")).getRawQuery());
  }

  private static String authorize(String more) {
    return "/oauth2/authorize?client_id=local-client&response_type=code"
        + "&scope=com.intuit.quickbooks.accounting&redirect_uri=http%3A%2F%2F127.0.0.1%2Fcallback"
        + "&state=s+%26+t"
        + more;
  }

  private Seen exchange(String code, String redirect) {
    return world.send(
        form(
            "/oauth2/token",
            "grant_type=authorization_code&code=" + code + "&redirect_uri=" + redirect));
  }

  private Seen refresh(String token) {
    return world.send(form("/oauth2/token", "grant_type=refresh_token&refresh_token=" + token));
  }

  private HttpRequest.Builder form(String path, String body) {
    var credentials = "local-client:local-secret".getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(world.simulator.uri().resolve(path))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  private static String refreshToken(Seen answer) {
    return Json.text(answer.body(), "refresh_token");
  }

  private static void assertInvalidGrant(Seen answer) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).isEqualTo("{\"error\":\"invalid_grant\"}");
    assertThat(answer.header("content-type")).isEqualTo("application/json;charset=utf-8");
    assertThat(answer.header("intuit_tid")).isNotEmpty();
  }
}
