package io.syncdesk.core.books;

/** What a write does. QuickBooks never deletes entries of name lists; it deactivates them. */
public enum Operation {
  CREATE,
  UPDATE,
  VOID,
  DELETE,
  DEACTIVATE
}
