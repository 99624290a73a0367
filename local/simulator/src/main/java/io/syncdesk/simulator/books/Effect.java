package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a write does to the books; the journal keeps these and nothing else. */
public sealed interface Effect {
  record Put(EntityKey key, ObjectNode body) implements Effect {}

  record Remove(Tombstone tombstone) implements Effect {}
}
