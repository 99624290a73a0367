package io.syncdesk.stack.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jwt.SignedJWT;
import io.syncdesk.stack.gateway.Issuer;
import io.syncdesk.stack.gateway.LocalAnswer;
import io.syncdesk.stack.gateway.LocalPage;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SigningInTest {
  private static final String CONSOLE = "http://localhost:8787/";
  private static final String VERIFIER = "what-only-the-one-who-asked-knows";

  private Instant now = Instant.parse("2026-11-23T09:00:00Z");
  private final Issuer issuer = new Issuer("http://localhost:8787", "desk", () -> now);
  private final Map<String, LocalPage> pages = SignInPages.of(issuer, () -> now);

  @Test
  void the_discovery_document_names_pages_that_are_there() throws Exception {
    var told = json(answer("GET /.well-known/openid-configuration", Map.of()), 200);

    assertThat(told.path("issuer").asText()).isEqualTo(issuer.name());
    assertThat(pages)
        .containsKeys(
            "GET " + path(told, "authorization_endpoint"),
            "POST " + path(told, "token_endpoint"),
            "GET " + path(told, "jwks_uri"));
  }

  @Test
  void all_people_of_both_firms_can_be_chosen() {
    var page = (LocalAnswer.Html) authorize(Map.of());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html())
        .contains("Demo Firm", "Other Firm", "member=owner%40demo.test", "Emil Employee");
  }

  @Test
  void whoever_is_chosen_gets_tokens_of_their_own() throws Exception {
    var sent = query(authorize(Map.of("member", "admin@demo.test")));
    var tokens = json(exchange(Map.of("code", sent.getOrDefault("code", ""))), 200);

    assertThat(sent).containsEntry("state", "a b&c");
    var access = SignedJWT.parse(tokens.path("access_token").asText()).getJWTClaimsSet();
    assertThat(access.getSubject()).isEqualTo("member-admin-demo");
    assertThat(access.getStringClaim("token_use")).isEqualTo("access");
    var id = SignedJWT.parse(tokens.path("id_token").asText()).getJWTClaimsSet();
    assertThat(id.getAudience()).containsExactly("desk");
    assertThat(id.getStringClaim("nonce")).isEqualTo("nonce-1");
    assertThat(id.getStringClaim("name")).isEqualTo("Ada Admin");
  }

  @Test
  void a_code_is_good_once_and_for_a_minute() {
    var once = query(authorize(Map.of("member", "owner@demo.test")));
    json(exchange(Map.of("code", once.getOrDefault("code", ""))), 200);
    var late = query(authorize(Map.of("member", "owner@demo.test")));
    now = now.plus(Duration.ofSeconds(61));

    assertRefused(exchange(Map.of("code", once.getOrDefault("code", ""))), "invalid_grant");
    assertRefused(exchange(Map.of("code", late.getOrDefault("code", ""))), "invalid_grant");
  }

  @Test
  void a_code_is_no_good_without_what_it_was_asked_with() {
    assertRefused(exchangeWith("code_verifier", "guessed"), "invalid_grant");
    assertRefused(exchangeWith("redirect_uri", "http://localhost:1/"), "invalid_grant");
    assertRefused(exchangeWith("client_id", "other"), "invalid_client");
    assertRefused(exchangeWith("grant_type", "password"), "unsupported_grant_type");
  }

  @Test
  void whoever_asks_wrongly_is_sent_nowhere() {
    assertThat(asked("redirect_uri", "https://elsewhere.test/").status()).isEqualTo(400);
    assertThat(asked("redirect_uri", "not an address").status()).isEqualTo(400);
    assertThat(asked("client_id", "other").status()).isEqualTo(400);
    assertThat(asked("response_type", "token").status()).isEqualTo(400);
    assertThat(asked("code_challenge_method", "plain").status()).isEqualTo(400);
  }

  @Test
  void nobody_is_signed_in_without_being_asked() {
    assertThat(query(authorize(Map.of("prompt", "none"))))
        .containsEntry("error", "login_required")
        .doesNotContainKey("code");
  }

  private LocalAnswer.Html asked(String parameter, String value) {
    return (LocalAnswer.Html) authorize(Map.of(parameter, value, "member", "owner@demo.test"));
  }

  private LocalAnswer exchangeWith(String parameter, String value) {
    var code = query(authorize(Map.of("member", "owner@demo.test"))).getOrDefault("code", "");
    return exchange(Map.of("code", code, parameter, value));
  }

  private LocalAnswer authorize(Map<String, String> more) {
    var parameters = new HashMap<String, String>();
    parameters.put("client_id", "desk");
    parameters.put("response_type", "code");
    parameters.put("redirect_uri", CONSOLE);
    parameters.put("state", "a b&c");
    parameters.put("nonce", "nonce-1");
    parameters.put("code_challenge", TokenEndpoint.challenge(VERIFIER));
    parameters.put("code_challenge_method", "S256");
    parameters.putAll(more);
    return answer("GET /local/authorize", parameters);
  }

  private LocalAnswer exchange(Map<String, String> more) {
    var parameters = new HashMap<String, String>();
    parameters.put("grant_type", "authorization_code");
    parameters.put("client_id", "desk");
    parameters.put("redirect_uri", CONSOLE);
    parameters.put("code_verifier", VERIFIER);
    parameters.putAll(more);
    return answer("POST /local/oauth/token", parameters);
  }

  private LocalAnswer answer(String page, Map<String, String> parameters) {
    return Objects.requireNonNull(pages.get(page), page).answer(parameters);
  }

  private static void assertRefused(LocalAnswer answer, String error) {
    assertThat(json(answer, 400).path("error").asText()).isEqualTo(error);
  }

  private static JsonNode json(LocalAnswer answer, int status) {
    var json = (LocalAnswer.Json) answer;
    assertThat(json.status()).as(json.json()).isEqualTo(status);
    try {
      return new JsonMapper().readTree(json.json());
    } catch (IOException unreadable) {
      throw new AssertionError(json.json(), unreadable);
    }
  }

  private String path(JsonNode discovery, String name) {
    return discovery.path(name).asText().substring(issuer.name().length());
  }

  private static Map<String, String> query(LocalAnswer answer) {
    var place = ((LocalAnswer.Elsewhere) answer).place();
    assertThat(place.toString()).startsWith(CONSOLE + "?");
    return Arrays.stream(place.getRawQuery().split("&", -1))
        .map(it -> it.split("=", 2))
        .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], UTF_8)));
  }
}
