package io.syncdesk.core.change;

/** Says whether two snapshots would look the same in the books; equal hashes need no write. */
public record ContentHash(String value) {}
