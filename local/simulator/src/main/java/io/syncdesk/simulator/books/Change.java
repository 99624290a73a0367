package io.syncdesk.simulator.books;

/** What one commit did to one entity, told apart as QuickBooks' notifications tell it. */
public sealed interface Change {
  EntityKey key();

  record Created(EntityKey key) implements Change {}

  record Updated(EntityKey key) implements Change {}

  record Deleted(EntityKey key) implements Change {}

  record Voided(EntityKey key) implements Change {}

  /** {@code key} survived, and now stands for the one that is gone as well. */
  record Merged(EntityKey key, String losingId) implements Change {
    EntityKey loser() {
      return new EntityKey(key.kind(), losingId);
    }
  }
}
