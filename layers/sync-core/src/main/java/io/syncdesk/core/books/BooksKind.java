package io.syncdesk.core.books;

import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.mirror.DocumentKind;

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

  /**
   * Whether an entry of this kind shows an entity of that kind. A vendor, or the item a refund is
   * booked on, is only used along the way and belongs to no record.
   */
  public boolean shows(EntityKind entity) {
    return switch (this) {
      case CUSTOMER -> entity == EntityKind.ACCOUNT;
      case ITEM -> entity == EntityKind.SERVICE;
      case INVOICE -> entity == EntityKind.INVOICE;
      case PAYMENT, CREDIT_MEMO -> entity == EntityKind.PAYMENT;
      case REFUND_RECEIPT -> entity == EntityKind.REFUND;
      case PURCHASE -> entity == EntityKind.FEE;
      case VENDOR -> false;
    };
  }

  /** What shows an entity of this kind, as a rule; a promotional credit is a credit memo. */
  public static BooksKind showing(EntityKind entity) {
    return switch (entity) {
      case ACCOUNT -> CUSTOMER;
      case SERVICE -> ITEM;
      case INVOICE -> INVOICE;
      case PAYMENT -> PAYMENT;
      case REFUND -> REFUND_RECEIPT;
      case FEE -> PURCHASE;
    };
  }

  /** The kind of a document that the mirror keeps. */
  public static BooksKind of(DocumentKind document) {
    return switch (document) {
      case INVOICE -> INVOICE;
      case PAYMENT -> PAYMENT;
      case CREDIT_MEMO -> CREDIT_MEMO;
      case REFUND_RECEIPT -> REFUND_RECEIPT;
      case PURCHASE -> PURCHASE;
    };
  }

  /** Intuit's spelling. */
  public String entity() {
    return entity;
  }
}
