package io.syncdesk.stack.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Plain HTTP with JSON, as curl would. */
record Wire(URI base, String token, String language) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  Wire(URI base, String token) {
    this(base, token, "en");
  }

  /** The same for somebody who reads another language. */
  Wire in(String other) {
    return new Wire(base, token, other);
  }

  /** What came back. */
  record Answer(int status, JsonNode body) {}

  Answer get(String path) {
    return send("GET", path, "");
  }

  Answer send(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("Accept-Language", language)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      var text = answer.body().isEmpty() ? "null" : answer.body();
      return new Answer(answer.statusCode(), JSON.readTree(text));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
