package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.util.stream.Stream;

/** Names leave the way for others when they rest: QuickBooks marks them " (deleted)". */
final class Activity {
  private static final String MARK = " (deleted";

  private final View books;
  private final Kind kind;

  Activity(View books, Kind kind) {
    this.books = books;
    this.kind = kind;
  }

  void rename(ObjectNode before, ObjectNode after) {
    var wasActive = before.isEmpty() || Json.isTrue(before, "Active");
    var isActive = Json.isTrue(after, "Active");
    var name = Json.text(after, kind.keyProperty());
    if (wasActive && !isActive) {
      after.put(kind.keyProperty(), resting(name));
    } else if (!wasActive && isActive && name.contains(MARK)) {
      after.put(kind.keyProperty(), name.substring(0, name.lastIndexOf(MARK)));
    }
  }

  private String resting(String name) {
    return Stream.concat(
            Stream.of(name + MARK + ")"),
            Stream.iterate(1, n -> n + 1).map(n -> name + MARK + "-" + n + ")"))
        .filter(this::isFree)
        .findFirst()
        .orElseThrow();
  }

  private boolean isFree(String name) {
    return kind.nameSpace().stream().allMatch(other -> books.keyed(other, name).isEmpty());
  }
}
