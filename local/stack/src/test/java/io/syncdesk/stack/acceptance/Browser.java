package io.syncdesk.stack.acceptance;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The browser of an owner who connects a firm: keeps one cookie, follows what it is told to. */
final class Browser {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  private final URI desk;
  private final List<String> cookies = new ArrayList<>();

  Browser(URI desk) {
    this.desk = desk;
  }

  /** Chooses Connect at the desk, and is at QuickBooks' page. */
  URI leave(String token) {
    var answer = send("POST", desk.resolve("/v1/connection"), token);
    if (answer.statusCode() != 200) {
      throw new AssertionError("the desk answered " + answer.statusCode() + answer.body());
    }
    return URI.create(read(answer.body()));
  }

  /** Chooses this company on QuickBooks' page, and is sent back to this address. */
  URI letIn(URI page, String realm) {
    var decided = URI.create(page + "&decision=connect&realm=" + realm);
    return URI.create(send("GET", decided, "").headers().firstValue("Location").orElseThrow());
  }

  HttpResponse<String> open(URI address) {
    return send("GET", address, "");
  }

  private HttpResponse<String> send(String method, URI address, String token) {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(30))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (!cookies.isEmpty()) {
      request.header("Cookie", String.join("; ", cookies));
    }
    try {
      var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + address.getPath(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void keep(String cookie) {
    cookies.clear();
    if (!cookie.contains("Max-Age=0")) {
      cookies.add(cookie.substring(0, cookie.indexOf(';')));
    }
  }

  private static String read(String body) {
    try {
      return JSON.readTree(body).path("authorizeUrl").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
