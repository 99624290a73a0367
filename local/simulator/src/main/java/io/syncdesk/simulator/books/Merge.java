package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;

/** How what was sent and what was there become one record. */
final class Merge {
  private Merge() {}

  static ObjectNode of(Write write, ObjectNode before) {
    var merged = before.deepCopy();
    if (!write.isSparse()) {
      merged.remove(Vocabulary.settable(write.kind()));
    }
    for (var sent : write.body().properties()) {
      if (Vocabulary.settable(write.kind()).contains(sent.getKey())) {
        set(write.kind(), merged, sent.getKey(), sent.getValue());
      }
    }
    return merged;
  }

  private static void set(Kind kind, ObjectNode record, String property, JsonNode sent) {
    if (sent.isNull()) {
      record.remove(property);
    } else if (kind.family() == Family.SETTINGS
        && sent instanceof ObjectNode group
        && record.path(property) instanceof ObjectNode existing) {
      mergeGroup(existing, group);
    } else {
      record.set(property, sent.deepCopy());
    }
  }

  /** Preferences come in groups; a sent group changes only what it names, "" takes a value away. */
  private static void mergeGroup(ObjectNode existing, ObjectNode sent) {
    for (var property : sent.properties()) {
      if (Json.text(sent, property.getKey()).isEmpty() && property.getValue().isValueNode()) {
        existing.remove(property.getKey());
      } else {
        existing.set(property.getKey(), property.getValue().deepCopy());
      }
    }
  }
}
