package io.syncdesk.core.mirror;

import java.util.Arrays;
import java.util.Optional;

/** The documents of QuickBooks that we keep a copy of, named as QuickBooks names them. */
public enum DocumentKind {
  INVOICE("Invoice"),
  PAYMENT("Payment"),
  CREDIT_MEMO("CreditMemo"),
  REFUND_RECEIPT("RefundReceipt"),
  PURCHASE("Purchase");

  private final String entity;

  DocumentKind(String entity) {
    this.entity = entity;
  }

  /** The kind that is spelled like this, if it is one of these. */
  public static Optional<DocumentKind> spelled(String entity) {
    return Arrays.stream(values()).filter(it -> it.entity.equals(entity)).findFirst();
  }

  /** Intuit's spelling. */
  public String entity() {
    return entity;
  }
}
