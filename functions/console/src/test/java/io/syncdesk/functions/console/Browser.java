package io.syncdesk.functions.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.aws.Events;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Somebody's browser in front of the console. */
final class Browser {
  static final Events<APIGatewayV2HTTPEvent> EVENTS =
      Events.of("console", APIGatewayV2HTTPEvent.class);
  static final SignIn SIGN_IN =
      new SignIn(
          URI.create("https://id.example/pool"),
          "desk",
          "openid sync-desk",
          List.of(URI.create("https://login.example/oauth2")));
  private static final Pattern BUILD = Pattern.compile("console/([0-9a-f]{16})/main\\.js");

  private final ConsoleHandler console = new ConsoleHandler(SIGN_IN);
  private final Map<String, String> headers = new HashMap<>();

  /** What comes back, unpacked. */
  record Shown(JsonNode sent) {
    int status() {
      return sent.path("statusCode").asInt();
    }

    String header(String name) {
      return sent.path("headers").path(name).asText();
    }

    byte[] bytes() {
      var body = sent.path("body").asText("");
      return sent.path("isBase64Encoded").asBoolean()
          ? Base64.getDecoder().decode(body)
          : body.getBytes(UTF_8);
    }

    String text() {
      return header("content-encoding").equals("gzip") ? unzipped() : new String(bytes(), UTF_8);
    }

    private String unzipped() {
      try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes()))) {
        return new String(gzip.readAllBytes(), UTF_8);
      } catch (IOException notZipped) {
        throw new UncheckedIOException(notZipped);
      }
    }
  }

  Browser sending(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Shown page() {
    return show(EVENTS.read("page.json"));
  }

  Shown signIn() {
    return show(EVENTS.read("sign-in.json"));
  }

  Shown file(String name) {
    return file(build(), name);
  }

  Shown file(String build, String name) {
    var event = EVENTS.read("file-of-yesterday.json");
    event.setPathParameters(Map.of("build", build, "file", name));
    return show(event);
  }

  Shown show(String event) {
    return show(EVENTS.read(event));
  }

  String build() {
    var page = new Browser().page().text();
    return BUILD
        .matcher(page)
        .results()
        .findFirst()
        .orElseThrow(() -> new AssertionError(page))
        .group(1);
  }

  private Shown show(APIGatewayV2HTTPEvent event) {
    var all = new HashMap<>(event.getHeaders());
    all.putAll(headers);
    event.setHeaders(all);
    return new Shown(Events.sent(console.handleRequest(event, Events.CONTEXT)));
  }
}
