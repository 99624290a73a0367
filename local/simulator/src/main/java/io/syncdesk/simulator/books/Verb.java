package io.syncdesk.simulator.books;

/** What a write does to its entity; creating and updating are told apart by the Id. */
public enum Verb {
  SAVE,
  DELETE,
  VOID
}
