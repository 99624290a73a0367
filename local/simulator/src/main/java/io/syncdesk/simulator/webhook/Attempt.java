package io.syncdesk.simulator.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.time.Instant;

/** One delivery on one occasion, and what the app answered. */
record Attempt(Instant at, Delivery delivery, int status) {
  /** In place of a status: no answer, or none in time. */
  static final int NO_ANSWER = 0;

  /** Anything but 200, be it 201, counts as a failure. */
  boolean succeeded() {
    return status == 200;
  }

  ObjectNode toJson() {
    var node =
        Json.object()
            .put("at", at.toString())
            .put("attempt", delivery.failures() + 1)
            .put("status", status);
    var events = node.putArray("events");
    delivery.events().forEach(event -> events.add(event.toJson()));
    return node;
  }
}
