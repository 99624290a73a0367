package io.syncdesk.stack.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The desk as an owner sees it, over HTTP. */
record DeskOfAFirm(Wire wire) {

  String state(String entity, String id) {
    return wire.get("/v1/records/" + entity + "/" + id).body().path("state").path("is").asText();
  }

  Optional<JsonNode> open(String category, String entityId) {
    for (var error :
        wire.get("/v1/sync-errors?limit=100&category=" + category).body().path("items")) {
      if (error.path("entityId").asText().equals(entityId)) {
        return Optional.of(error);
      }
    }
    return Optional.empty();
  }

  JsonNode onDesk(String category, String entityId) {
    return open(category, entityId)
        .orElseThrow(() -> new AssertionError(entityId + " is not on the desk"));
  }

  boolean lists(String category, String entityId) {
    return open(category, entityId).isPresent();
  }

  JsonNode detail(JsonNode error) {
    return wire.get("/v1/sync-errors/" + error.path("id").asText()).body();
  }

  Wire.Answer resolve(JsonNode error, String action) {
    return wire.send(
        "POST",
        "/v1/sync-errors/" + error.path("id").asText() + "/resolution",
        "{\"action\":\"" + action + "\"}");
  }
}
