package io.syncdesk.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.stack.LocalSystem;
import java.net.URI;
import java.net.http.HttpRequest;

/** The demo firm's owner at the desk. */
record Owner(LocalSystem system) {
  private static final String ERRORS = "/v1/sync-errors";

  void choose(JsonNode settings) {
    Http.send(request("/v1/settings").method("PATCH", body(settings)));
  }

  /** {@code {"entityId", "decision"}}: what is decided about the sync error of this entity. */
  void decide(JsonNode step) {
    var id = step.path("entityId").asText();
    var error =
        Http.send(request(ERRORS + "?limit=100").GET())
            .path("items")
            .valueStream()
            .filter(it -> it.path("entityId").asText().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("The demo finds no error of " + id));
    var path = ERRORS + "/" + error.path("id").asText() + "/resolution";
    Http.send(request(path).POST(body(step.path("decision"))));
  }

  private static HttpRequest.BodyPublisher body(JsonNode json) {
    return HttpRequest.BodyPublishers.ofString(json.toString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(system.api() + path))
        .header("Authorization", "Bearer " + system.token("owner@demo.test"))
        .header("Content-Type", "application/json");
  }
}
