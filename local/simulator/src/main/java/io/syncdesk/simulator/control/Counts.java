package io.syncdesk.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;

/** Calls of the app by their nature; a batch is one call, and each query in it one metered read. */
public record Counts(long writes, long reads, long batches, long metered) {
  public static final Counts NONE = new Counts(0, 0, 0, 0);

  Counts plus(Counts other) {
    return new Counts(
        writes + other.writes,
        reads + other.reads,
        batches + other.batches,
        metered + other.metered);
  }

  ObjectNode toJson() {
    return Json.object()
        .put("writes", writes)
        .put("reads", reads)
        .put("batches", batches)
        .put("metered", metered);
  }
}
