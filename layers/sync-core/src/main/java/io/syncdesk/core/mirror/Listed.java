package io.syncdesk.core.mirror;

/**
 * One entry of a QuickBooks list. {@code type} is what QuickBooks calls its type, where it has one
 * (account type, item type, payment method type), else empty.
 */
public record Listed(
    ListKind kind, String bookId, String name, String type, Use use, String syncToken) {

  /** Whether new documents may refer to it. */
  public enum Use {
    ACTIVE,
    INACTIVE
  }

  /** The same entry once QuickBooks has it no more. */
  public Listed gone() {
    return new Listed(kind, bookId, name, type, Use.INACTIVE, syncToken);
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
