package io.syncdesk.simulator.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.time.Instant;

/** The first answer a request id got. */
record Remembered(Request request, Answer answer, Instant at) {
  ObjectNode toJson() {
    return Json.object()
        .put("id", request.id())
        .put("fingerprint", request.fingerprint())
        .put("status", answer.status())
        .put("body", answer.body())
        .put("at", at.toString());
  }

  static Remembered fromJson(ObjectNode node) {
    return new Remembered(
        new Request(Json.text(node, "id"), Json.text(node, "fingerprint")),
        new Answer(
            node.path("status").asInt(), "application/json;charset=UTF-8", Json.text(node, "body")),
        Instant.parse(Json.text(node, "at")));
  }
}
