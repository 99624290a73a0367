package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.util.List;

/** Gives each line its place, and an id where it came without one. */
final class LineNumbers {
  private LineNumbers() {}

  static void give(List<ObjectNode> lines) {
    var lastId =
        lines.stream()
            .map(line -> Json.text(line, "Id"))
            .filter(id -> id.matches("\\d{1,9}"))
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(0);
    for (int index = 0; index < lines.size(); index++) {
      var line = lines.get(index);
      if (Json.text(line, "Id").isEmpty()) {
        lastId++;
        line.put("Id", Integer.toString(lastId));
      }
      line.put("LineNum", index + 1);
    }
  }
}
