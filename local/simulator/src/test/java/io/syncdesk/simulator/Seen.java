package io.syncdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.simulator.json.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** An answer as a client sees it. */
record Seen(HttpResponse<byte[]> http) {
  int status() {
    return http.statusCode();
  }

  String text() {
    return new String(http.body(), StandardCharsets.UTF_8);
  }

  JsonNode body() {
    return Json.parse(http.body()).orElseThrow(() -> new AssertionError("Not JSON: " + text()));
  }

  /** The entity in the answer; a fault fails the test with its text. */
  JsonNode entity(String name) {
    if (!body().has(name)) {
      throw new AssertionError("No " + name + " in " + status() + " " + text());
    }
    return body().path(name);
  }

  JsonNode rows(String name) {
    return entity("QueryResponse").path(name);
  }

  String code() {
    return error().path("code").asText();
  }

  String detail() {
    return error().path("Detail").asText();
  }

  String element() {
    return error().path("element").asText();
  }

  private JsonNode error() {
    return body().path("Fault").path("Error").path(0);
  }

  String header(String name) {
    return http.headers().firstValue(name).orElse("");
  }
}
