package io.syncdesk.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.books.PacificTime;
import io.syncdesk.simulator.books.Written;
import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.wire.FaultFormat;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.time.Instant;

/** The wrapping of every good answer: one key that says what it is, and the time. */
final class Envelope {
  private Envelope() {}

  static Answer of(String key, JsonNode content, Instant now) {
    ObjectNode body = Json.object();
    body.set(key, content);
    return Answer.json(200, body.put("time", PacificTime.millis(now)));
  }

  static Answer of(Written written, Instant now) {
    return switch (written) {
      case Written.Done(var kind, var entity) -> of(kind.wireName(), entity, now);
      case Written.Refused(var fault) -> FaultFormat.usual(fault, now);
    };
  }
}
