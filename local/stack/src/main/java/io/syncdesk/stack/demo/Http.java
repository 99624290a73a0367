package io.syncdesk.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Calls that the demo cannot go on without. */
final class Http {
  private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Http() {}

  static JsonNode send(HttpRequest.Builder request) {
    var asked = request.timeout(ANSWER_MAX).build();
    try {
      var answer = CLIENT.send(asked, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            "The demo needs %s %s to succeed; the answer was %d %s"
                .formatted(asked.method(), asked.uri(), answer.statusCode(), answer.body()));
      }
      return new JsonMapper().readTree(answer.body());
    } catch (IOException failure) {
      throw new UncheckedIOException("The demo got no answer from " + asked.uri(), failure);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The demo was interrupted", stopping);
    }
  }
}
