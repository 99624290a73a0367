package io.syncdesk.simulator.books;

/** Names one entity within a company. */
public record EntityKey(Kind kind, String id) {}
