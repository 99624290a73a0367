package io.syncdesk.simulator.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.simulator.control.Counts;
import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.wire.Call;

/** What a call is to the meter: writing is free, reading is metered, a batch may hold both. */
enum Nature {
  WRITE,
  READ,
  BATCH;

  private static final int ENTITY = 3;

  static Nature of(Call call) {
    var segments = call.segments();
    var name = segments.size() > ENTITY ? segments.get(ENTITY) : "";
    if (name.equals("batch")) {
      return BATCH;
    }
    return call.isGet() || name.equals("query") ? READ : WRITE;
  }

  /** Every query in a batch counts like one sent alone. */
  int metered(Call call) {
    return switch (this) {
      case WRITE -> 0;
      case READ -> 1;
      case BATCH -> call.body().json().map(Nature::queries).orElse(0);
    };
  }

  Counts counts(int metered) {
    return switch (this) {
      case WRITE -> new Counts(1, 0, 0, metered);
      case READ -> new Counts(0, 1, 0, metered);
      case BATCH -> new Counts(0, 0, 1, metered);
    };
  }

  private static int queries(JsonNode batch) {
    return (int)
        Json.objects(batch.path("BatchItemRequest")).stream()
            .filter(item -> Json.present(item, "Query"))
            .count();
  }
}
