package io.syncdesk.core.mirror;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document in QuickBooks, as far as people compare and number by it. {@code number} is what
 * people know it by: a payment's is its reference number; empty where there is none. {@code
 * customerId} is empty where it was written for no customer, as purchases are.
 */
public record Document(
    DocumentRef ref,
    String number,
    LocalDate date,
    Amounts amounts,
    String customerId,
    String syncToken,
    Posting posting) {

  /** Whether it still counts. A voided one keeps its number, and no other may have it. */
  public enum Posting {
    POSTED,
    VOIDED
  }

  /**
   * What it comes to, in the currency it is written in. {@code balance} is what is still open of
   * it; absent where QuickBooks keeps none.
   */
  public record Amounts(BigDecimal total, @Nullable BigDecimal balance, String currency) {

    /** Without the money, which is a client's. */
    @Override
    public String toString() {
      return "Amounts";
    }
  }

  public DocumentKind kind() {
    return ref.kind();
  }

  public String bookId() {
    return ref.bookId();
  }

  public boolean isVoided() {
    return posting == Posting.VOIDED;
  }

  /** Which, without what it says: that is between a firm and its client. */
  @Override
  public String toString() {
    return "Document[" + kind().entity() + " " + bookId() + " " + posting + "]";
  }
}
