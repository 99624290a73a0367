package io.syncdesk.core.mirror;

import java.util.Optional;

/**
 * One entry of a QuickBooks list. {@code type} is what QuickBooks calls its type, where it has one
 * (account type, item type, payment method type), else empty. {@code contact} is kept of customers
 * only.
 */
public record Listed(
    ListKind kind,
    String bookId,
    String name,
    String type,
    Use use,
    String syncToken,
    Contact contact) {

  /** An entry of which no contact is known. */
  public Listed(ListKind kind, String bookId, String name, String type, Use use, String syncToken) {
    this(kind, bookId, name, type, use, syncToken, Contact.NONE);
  }

  /** Whether new documents may refer to it. */
  public enum Use {
    ACTIVE,
    INACTIVE
  }

  /** The same entry once QuickBooks has it no more. */
  public Listed gone() {
    return new Listed(kind, bookId, name, type, Use.INACTIVE, syncToken, contact);
  }

  /** As people look for it, if it is a customer that new documents may refer to. */
  public Optional<Customer> customer() {
    return kind == ListKind.CUSTOMER && isActive()
        ? Optional.of(new Customer(bookId, name, contact))
        : Optional.empty();
  }

  public boolean isActive() {
    return use == Use.ACTIVE;
  }

  /** Which, without its name: customers are people. */
  @Override
  public String toString() {
    return "Listed[" + kind.entity() + " " + bookId + " " + use + "]";
  }
}
