package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.util.Set;

/** One write as it was asked for. */
public record Write(Kind kind, Verb verb, ObjectNode body, Set<Allowance> allowances) {
  public Write {
    allowances = Set.copyOf(allowances);
  }

  /** Settings exist from the start, so they are updated even when no Id is sent. */
  String id() {
    return kind.family() == Family.SETTINGS ? "1" : Json.text(body, "Id");
  }

  boolean isSparse() {
    return Json.isTrue(body, "sparse") || kind.family() == Family.SETTINGS;
  }
}
