package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;

/**
 * A write about to happen, as the rules see it: what is there, what was sent, what would be there.
 * {@code before} is empty for a new record.
 */
public record Proposal(View books, Write write, ObjectNode before, ObjectNode after) {
  public Kind kind() {
    return write.kind();
  }

  public boolean isNew() {
    return before.isEmpty();
  }

  public boolean changes(String property) {
    return !Json.at(before, property).equals(Json.at(after, property));
  }
}
