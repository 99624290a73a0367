package io.syncdesk.simulator.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/**
 * A property by the path QuickBooks spells it with. A reference stands for the id it holds, an
 * e-mail for its address.
 */
record Property(String path) {
  private static final String ID = "Id";

  JsonNode in(JsonNode entity) {
    var here = entity;
    for (String step : Arrays.asList(path.split("\\."))) {
      here = here.path(step);
    }
    if (here.isObject()) {
      return here.has("Address") ? here.path("Address") : here.path("value");
    }
    return here;
  }

  /** Ids are numbers written as text: they sort by size. */
  boolean isId() {
    return path.equals(ID);
  }
}
