package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;

/** A sub-record's full name: its parents' names in front, parted by colons. */
final class FullName {
  private FullName() {}

  static void write(View books, Kind kind, ObjectNode record) {
    var name = Json.text(record, kind.keyProperty());
    var parent =
        books
            .find(kind, Json.text(record, "ParentRef", "value"))
            .map(found -> Json.text(found, "FullyQualifiedName") + ":")
            .orElse("");
    record.put("FullyQualifiedName", parent + name);
  }
}
