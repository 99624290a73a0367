package io.syncdesk.core.mirror;

/** A customer that new documents may refer to, as people look for one. */
public record Customer(String bookId, String name, Contact contact) {

  /** Which, without who that is. */
  @Override
  public String toString() {
    return "Customer[" + bookId + "]";
  }
}
