package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All entities of one kind, found by id or by key. */
final class Shelf {
  private final Kind kind;
  private final Map<String, ObjectNode> bodies = new LinkedHashMap<>();
  private final Map<String, Set<String>> idsByKey = new HashMap<>();
  private final List<Tombstone> tombstones = new ArrayList<>();

  Shelf(Kind kind) {
    this.kind = kind;
  }

  void put(String id, ObjectNode body) {
    Optional.ofNullable(bodies.put(id, body)).ifPresent(old -> forgetKey(id, old));
    idsByKey.computeIfAbsent(kind.keyOf(body), key -> new LinkedHashSet<>()).add(id);
  }

  void remove(Tombstone tombstone) {
    var id = tombstone.key().id();
    Optional.ofNullable(bodies.remove(id)).ifPresent(old -> forgetKey(id, old));
    tombstones.add(tombstone);
  }

  private void forgetKey(String id, ObjectNode old) {
    idsByKey.computeIfPresent(
        kind.keyOf(old), (key, ids) -> ids.remove(id) && ids.isEmpty() ? null : ids);
  }

  Map<String, ObjectNode> bodies() {
    return bodies;
  }

  List<Tombstone> tombstones() {
    return tombstones;
  }

  List<ObjectNode> keyed(String key) {
    return idsByKey.getOrDefault(key, Set.of()).stream().map(bodies::get).toList();
  }
}
