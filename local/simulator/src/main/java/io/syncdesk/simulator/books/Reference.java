package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;

/**
 * One pointer from an entity to another: the property that holds it, and the group that property is
 * in, empty at the top of the entity.
 */
public record Reference(String group, String property, EntityKey target, ObjectNode node) {
  /** Points nowhere: QuickBooks treats an empty value as no reference at all. */
  boolean isEmpty() {
    return target.id().isEmpty();
  }

  /** The name follows by itself whenever the entity is shown. */
  void pointTo(String id) {
    node.put("value", id);
    node.remove("name");
  }

  /** Tax codes are their own names. */
  void nameIt(ObjectNode target) {
    var kind = target().kind();
    if (kind != Kind.TAX_CODE) {
      node.put("name", Json.text(target, kind.keyProperty()));
    }
  }
}
