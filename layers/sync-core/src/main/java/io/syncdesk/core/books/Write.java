package io.syncdesk.core.books;

import io.syncdesk.core.change.ContentHash;

/**
 * One write to QuickBooks, ready to be sent: {@code body} is the exact text. Two writes of the same
 * body are the same write. {@code shows} is what the entity will show when it is done.
 */
public record Write(
    Operation operation, BooksKind kind, String body, ContentHash shows, Then then) {

  /** Whether the record is all there once this write is applied. */
  public enum Then {
    DONE,
    /** Something else has to be written after it: draft again. */
    MORE
  }

  /** A void has an address of its own; everything else may travel in a batch. */
  public boolean fitsInBatch() {
    return operation != Operation.VOID;
  }

  @Override
  public String toString() {
    return "Write[" + operation + " " + kind.entity() + "]";
  }
}
