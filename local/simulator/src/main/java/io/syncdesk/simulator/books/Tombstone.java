package io.syncdesk.simulator.books;

import java.time.Instant;

/** All that is left of a deleted document; change data capture still tells of it. */
public record Tombstone(EntityKey key, Instant deletedAt) {}
