package io.syncdesk.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import io.syncdesk.stack.gateway.Issuer;
import io.syncdesk.stack.gateway.LocalAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GatewayTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final InstantSource CLOCK = InstantSource.system();
  private static Issuer issuer;
  private static RunningTemplate system;

  @BeforeAll
  static void start() {
    var configuration =
        Configuration.forTests().withTemplate(Path.of("src/test/resources/small-template.yaml"));
    issuer =
        new Issuer(
            "http://localhost:" + configuration.ports().api(), RunningTemplate.AUDIENCE, CLOCK);
    system =
        RunningTemplate.start(
            configuration,
            issuer,
            Map.of(
                "GET /local/hello", GatewayTest::hello, "POST /local/hello", GatewayTest::hello));
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void a_function_gets_the_call_in_payload_format_2() throws Exception {
    var event =
        event(
            request("/echo?a=1&b=x%20y&a=2")
                .header("Content-Type", "application/json")
                .header("X-Many", "one")
                .header("X-Many", "two")
                .header("Cookie", "seen=1; lang=it")
                .POST(BodyPublishers.ofString("{\"é\":1}")));

    assertThat(event.path("version").asText()).isEqualTo("2.0");
    assertThat(event.path("routeKey").asText()).isEqualTo("POST /echo");
    assertThat(event.path("rawQueryString").asText()).isEqualTo("a=1&b=x%20y&a=2");
    assertThat(event.at("/queryStringParameters/a").asText()).isEqualTo("1,2");
    assertThat(event.at("/queryStringParameters/b").asText()).isEqualTo("x y");
    assertThat(event.at("/headers/x-many").asText()).isEqualTo("one,two");
    assertThat(event.path("headers").has("cookie")).isFalse();
    assertThat(event.path("cookies")).hasSize(2);
    assertThat(event.path("body").asText()).isEqualTo("{\"é\":1}");
    assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
    assertThat(event.at("/requestContext/http/method").asText()).isEqualTo("POST");
    assertThat(event.at("/requestContext/http/sourceIp").asText()).isEqualTo("127.0.0.1");
  }

  @Test
  void bytes_that_are_not_text_arrive_in_base64() throws Exception {
    var event =
        event(
            request("/echo")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(new byte[] {0, 1, 2, -1})));

    assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(event.path("body").asText()).isEqualTo("AAEC/w==");
  }

  @Test
  void a_typed_handlers_answer_keeps_status_headers_cookies_and_bytes() throws Exception {
    var answer = send(request("/typed/picture").method("PATCH", BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("x-kind")).contains("typed");
    assertThat(answer.headers().allValues("set-cookie")).containsExactlyInAnyOrder("a=1", "b=2");
    assertThat(answer.body().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
        .startsWith(0, 1, 2);
  }

  @Test
  void a_handler_knows_how_much_time_is_left() throws Exception {
    var answer = send(request("/typed/time").method("PATCH", BodyPublishers.noBody()));

    assertThat(answer.body()).matches("(1\\d{3}|2000) ms left for typed");
  }

  @Test
  void deployed_code_finds_the_local_tables_without_an_endpoint_of_its_own() throws Exception {
    var answer = send(request("/typed/table").method("PATCH", BodyPublishers.noBody()));

    assertThat(answer.body()).isEqualTo("sync-desk-things");
  }

  @Test
  void a_handler_that_does_not_end_in_time_is_cut_off() throws Exception {
    var answer = send(request("/typed/sleep").method("PATCH", BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
  }

  @Test
  void a_handler_that_throws_says_nothing_about_why() throws Exception {
    var answer = send(request("/typed/throw").method("PATCH", BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
  }

  @Test
  void what_the_template_does_not_list_does_not_exist() throws Exception {
    assertThat(send(request("/echo").GET()).statusCode()).isEqualTo(404);
    assertThat(send(request("/echo/").POST(BodyPublishers.noBody())).statusCode()).isEqualTo(404);
    assertThat(send(request("/").GET()).body()).isEqualTo("{\"message\":\"Not Found\"}");
  }

  @Test
  void a_body_over_ten_megabytes_is_refused() throws Exception {
    var tooLarge = new byte[10 * 1024 * 1024 + 1];

    var answer = send(request("/echo").POST(BodyPublishers.ofByteArray(tooLarge)));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void a_member_passes_and_the_function_sees_claims_as_text() throws Exception {
    var event = event(withToken("/guarded/invoice/inv%2F1", issuer.accessToken("member-1")).GET());

    assertThat(event.at("/pathParameters/kind").asText()).isEqualTo("invoice");
    assertThat(event.at("/pathParameters/id").asText()).isEqualTo("inv/1");
    assertThat(event.at("/requestContext/authorizer/jwt/claims/sub").asText())
        .isEqualTo("member-1");
    assertThat(event.at("/requestContext/authorizer/jwt/claims/token_use").asText())
        .isEqualTo("access");
    assertThat(event.at("/requestContext/authorizer/jwt/claims/exp").isTextual()).isTrue();
    assertThat(event.at("/requestContext/authorizer/jwt/scopes/0").asText()).isEqualTo("sync-desk");
  }

  @Test
  void a_list_in_a_claim_arrives_in_brackets() throws Exception {
    var token = issuer.sign(claims().claim("groups", List.of("a", "b")).build());

    var event = event(withToken("/guarded/x/1", token).GET());

    assertThat(event.at("/requestContext/authorizer/jwt/claims/groups").asText())
        .isEqualTo("[a b]");
  }

  @Test
  void without_a_good_token_nobody_gets_in() throws Exception {
    var now = CLOCK.instant();
    var stranger =
        new Issuer("http://localhost:" + system.api().getPort(), RunningTemplate.AUDIENCE, CLOCK);
    var good = issuer.accessToken("member-1");

    assertUnauthorized(request("/guarded/x/1").GET());
    assertUnauthorized(withToken("/guarded/x/1", "not.a.token").GET());
    assertUnauthorized(withToken("/guarded/x/1", stranger.accessToken("member-1")).GET());
    assertUnauthorized(
        withToken("/guarded/x/1", good.substring(0, good.length() - 8) + "AAAAAAAA").GET());
    assertUnauthorized(
        withToken(
                "/guarded/x/1",
                issuer.sign(claims().expirationTime(Date.from(now.minusSeconds(1))).build()))
            .GET());
    assertUnauthorized(
        withToken("/guarded/x/1", issuer.sign(claims().issuer("http://elsewhere").build())).GET());
    assertUnauthorized(
        withToken("/guarded/x/1", issuer.sign(claims().claim("client_id", "other").build())).GET());
    assertUnauthorized(
        withToken("/guarded/x/1", issuer.sign(claims().audience("other").build())).GET());
    assertUnauthorized(
        withToken(
                "/guarded/x/1",
                issuer.sign(claims().notBeforeTime(Date.from(now.plusSeconds(60))).build()))
            .GET());
  }

  @Test
  void a_token_made_for_something_else_is_forbidden() throws Exception {
    var answer =
        send(
            withToken(
                    "/guarded/x/1",
                    issuer.sign(claims().claim("scope", "sync-desk-other openid").build()))
                .GET());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Forbidden\"}");
  }

  @Test
  void a_local_page_answers_beside_the_template() throws Exception {
    assertThat(send(request("/local/hello?to=you").GET()).body()).isEqualTo("\"hello you\"");
    assertThat(send(request("/local/hello").GET()).statusCode()).isEqualTo(404);
  }

  @Test
  void a_local_page_reads_forms_too() throws Exception {
    var sent =
        request("/local/hello")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("to=you%20too"));

    assertThat(send(sent).body()).isEqualTo("\"hello you too\"");
  }

  private static LocalAnswer hello(Map<String, String> parameters) {
    return parameters.containsKey("to")
        ? new LocalAnswer.Json(200, "\"hello " + parameters.get("to") + "\"")
        : new LocalAnswer.Nothing();
  }

  private static void assertUnauthorized(HttpRequest.Builder request) throws Exception {
    var answer = send(request);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer("http://localhost:" + system.api().getPort())
        .subject("member-1")
        .claim("client_id", RunningTemplate.AUDIENCE)
        .claim("scope", "openid sync-desk")
        .expirationTime(Date.from(CLOCK.instant().plus(Duration.ofMinutes(5))));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(system.api() + path));
  }

  private static HttpRequest.Builder withToken(String path, String token) {
    return request(path).header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode event(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return new JsonMapper().readTree(new String(answer.body(), UTF_8));
  }
}
