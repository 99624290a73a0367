package io.syncdesk.core.books;

/** The kinds of QuickBooks entity that we write or link, named as QuickBooks names them. */
public enum BooksKind {
  CUSTOMER("Customer"),
  VENDOR("Vendor"),
  ITEM("Item"),
  INVOICE("Invoice"),
  PAYMENT("Payment"),
  CREDIT_MEMO("CreditMemo"),
  REFUND_RECEIPT("RefundReceipt"),
  PURCHASE("Purchase");

  private final String entity;

  BooksKind(String entity) {
    this.entity = entity;
  }

  /** Whether many records use the same one, so that none of them owns it. */
  public boolean isShared() {
    return this == VENDOR;
  }

  /** Intuit's spelling. */
  public String entity() {
    return entity;
  }
}
