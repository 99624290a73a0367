package io.syncdesk.stack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.syncdesk.stack.Configuration;
import io.syncdesk.stack.LocalSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The console as a browser meets it: the page, its files, and the way in. */
class TheConsoleTest {
  private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(console/[^\"]+)\"");
  private static final Pattern CHOICE =
      Pattern.compile("href=\"(\\?[^\"]*member=owner%40demo[^\"]*)\"");
  // The example of RFC 7636, appendix B.
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static LocalSystem system;

  @BeforeAll
  static void start() {
    system = LocalSystem.start(Configuration.forTests());
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void the_address_of_the_system_shows_a_page_with_all_that_belongs_to_it() throws Exception {
    var page = get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
    var files = FILE.matcher(page.body()).results().map(it -> "/" + it.group(1)).toList();
    assertThat(files).hasSizeGreaterThan(10);
    for (var file : files) {
      assertThat(get(file).statusCode()).as(file).isEqualTo(200);
    }
  }

  @Test
  void nothing_beside_the_page_can_be_had() throws Exception {
    assertThat(get("/console/x/..%2FConsoleHandler.class").statusCode()).isEqualTo(404);
    assertThat(get("/console/x/main.js").statusCode()).isEqualTo(404);
    assertThat(get("/index.html").statusCode()).isEqualTo(404);
  }

  @Test
  void a_person_signs_in_as_the_page_would_have_it_and_sees_the_desk() throws Exception {
    var told = json(get("/console/config.json"));
    var discovery = json(get(told.path("issuer").asText(), "/.well-known/openid-configuration"));
    var authorize = discovery.path("authorization_endpoint").asText();
    var asked = asked(told.path("clientId").asText(), told.path("scope").asText());
    var choice = CHOICE.matcher(get(authorize, asked).body()).results().findFirst().orElseThrow();

    var back = get(authorize, choice.group(1).replace("&amp;", "&"));
    var code =
        back.headers().firstValue("location").orElseThrow().replaceAll(".*code=([^&]+).*", "$1");
    var tokens = json(exchange(discovery.path("token_endpoint").asText(), told, code));

    var desk = new Wire(system.api(), tokens.path("access_token").asText());
    assertThat(desk.get("/v1/sync-errors/summary").body().path("open").isNumber()).isTrue();
  }

  private static String asked(String clientId, String scope) {
    return "?response_type=code&client_id=%s&redirect_uri=%s/&scope=%s&state=s&nonce=n&code_challenge=%s&code_challenge_method=S256"
        .formatted(clientId, system.api(), scope.replace(" ", "%20"), CHALLENGE);
  }

  private static HttpResponse<String> exchange(String endpoint, JsonNode told, String code)
      throws IOException, InterruptedException {
    var form =
        "grant_type=authorization_code&client_id=%s&redirect_uri=%s/&code=%s&code_verifier=%s"
            .formatted(told.path("clientId").asText(), system.api(), code, VERIFIER);
    return send(
        HttpRequest.newBuilder(URI.create(endpoint))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body());
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return get(system.api().toString(), path);
  }

  private static HttpResponse<String> get(String host, String path)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(host + path)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
