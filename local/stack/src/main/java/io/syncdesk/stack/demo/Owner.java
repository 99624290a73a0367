package io.syncdesk.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.stack.LocalSystem;
import java.net.URI;
import java.net.http.HttpRequest;

/** The demo firm's owner at the desk. */
record Owner(LocalSystem system) {
  void choose(JsonNode settings) {
    Http.send(
        HttpRequest.newBuilder(URI.create(system.api() + "/v1/settings"))
            .header("Authorization", "Bearer " + system.token("owner@demo.test"))
            .header("Content-Type", "application/json")
            .method("PATCH", HttpRequest.BodyPublishers.ofString(settings.toString())));
  }
}
