package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Books as they can be read. Nobody changes a body that came from here: copy it first. */
public interface View {
  Optional<ObjectNode> find(Kind kind, String id);

  Stream<ObjectNode> all(Kind kind);

  /** Those whose key property equals {@code key}, letter case and outer spaces aside. */
  List<ObjectNode> keyed(Kind kind, String key);

  Stream<Tombstone> tombstones(Kind kind);

  /** The highest id given so far by the counter this kind draws from. */
  long lastId(Kind kind);

  /** The one entity of a kind that exists once per company. */
  default ObjectNode only(Kind settings) {
    return find(settings, "1").orElseThrow();
  }
}
