package io.syncdesk.simulator.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.books.Change;
import io.syncdesk.simulator.json.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** One change as the app is told of it; its id stays the same however often it is sent. */
record Event(UUID id, String realm, Change change, Instant at) {
  private static final String SOURCE = "intuit.c2ltdWxhdG9yMQ==";

  /** All nine digits, as Intuit sends them. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  static Event of(String realm, Change change, Instant at) {
    return new Event(UUID.randomUUID(), realm, change, at);
  }

  String type() {
    return "qbo.%s.%s.v1"
        .formatted(
            change.key().kind().wireName().toLowerCase(Locale.ROOT),
            Operation.of(change).wireName());
  }

  /** Whose change it is, but not what changed: the app has to come and read that. */
  ObjectNode toJson() {
    var event =
        Json.object()
            .put("specversion", "1.0")
            .put("id", id.toString())
            .put("source", SOURCE)
            .put("type", type())
            .put("datacontenttype", "application/json")
            .put("time", TIME.format(at))
            .put("intuitentityid", change.key().id())
            .put("intuitaccountid", realm);
    var data = event.putObject("data");
    if (change instanceof Change.Merged merged) {
      data.put("deletedid", merged.losingId());
    }
    return event;
  }
}
