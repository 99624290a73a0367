package io.syncdesk.simulator.webhook;

import io.syncdesk.simulator.json.Json;
import java.time.Instant;
import java.util.List;

/** Events that travel together, of whatever companies, and how often they set out in vain. */
record Delivery(List<Event> events, int failures, Instant notBefore) {
  static final int EVENTS_MAX = 100;

  Delivery {
    events = List.copyOf(events);
    if (events.isEmpty() || events.size() > EVENTS_MAX) {
      throw new IllegalArgumentException("One delivery cannot hold " + events.size() + " events");
    }
  }

  static Delivery of(List<Event> events) {
    return new Delivery(events, 0, Instant.MIN);
  }

  Delivery failed(Ladder ladder, Instant now) {
    return new Delivery(events, failures + 1, now.plus(ladder.after(failures + 1)));
  }

  byte[] body() {
    var array = Json.array();
    events.forEach(event -> array.add(event.toJson()));
    return Json.bytes(array);
  }
}
