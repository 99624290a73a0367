package io.syncdesk.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.time.Instant;

/** One call as the log keeps it; {@code token} says whose it was, never what it was. */
public record LoggedCall(
    Instant at,
    String realm,
    String method,
    String path,
    String requestId,
    int status,
    String token,
    Counts counts) {
  ObjectNode toJson() {
    return Json.object()
        .put("at", at.toString())
        .put("realmId", realm)
        .put("method", method)
        .put("path", path)
        .put("requestId", requestId)
        .put("status", status)
        .put("token", token);
  }
}
