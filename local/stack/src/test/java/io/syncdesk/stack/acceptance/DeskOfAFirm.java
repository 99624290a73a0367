package io.syncdesk.stack.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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

  /** Everything that is open. */
  List<JsonNode> open() {
    var all = new ArrayList<JsonNode>();
    var path = "/v1/sync-errors?limit=100";
    JsonNode page;
    do {
      page = wire.get(path).body();
      page.path("items").forEach(all::add);
      path = "/v1/sync-errors?limit=100&cursor=" + page.path("next").asText();
    } while (page.has("next"));
    return all;
  }

  Wire.Answer resolve(JsonNode error, String action) {
    return resolve(error, action, "");
  }

  /** With more to say than the action. */
  Wire.Answer resolve(JsonNode error, String action, String more) {
    return wire.send(
        "POST",
        "/v1/sync-errors/" + error.path("id").asText() + "/resolution",
        "{\"action\":\"" + action + "\"" + more + "}");
  }
}
