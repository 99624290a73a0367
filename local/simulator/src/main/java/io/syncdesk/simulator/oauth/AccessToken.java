package io.syncdesk.simulator.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.time.Instant;

/** A bearer token of a grant, good for an hour. */
record AccessToken(String value, String grantId, Instant expiresAt) {
  ObjectNode toJson() {
    return Json.object()
        .put("value", value)
        .put("grant", grantId)
        .put("expiresAt", expiresAt.toString());
  }

  static AccessToken fromJson(ObjectNode node) {
    return new AccessToken(
        Json.text(node, "value"),
        Json.text(node, "grant"),
        Instant.parse(Json.text(node, "expiresAt")));
  }
}
