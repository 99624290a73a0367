package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What QuickBooks fills in by itself before it looks whether a record may be written. */
interface Completion {
  /** Changes {@code after}, its own copy; {@code before} is empty for a new record. */
  void complete(View books, ObjectNode before, ObjectNode after);

  static Completion of(Kind kind) {
    return switch (kind) {
      case CUSTOMER, VENDOR, EMPLOYEE -> new PersonCompletion(kind);
      case ITEM, ACCOUNT, PAYMENT_METHOD, CLASS, DEPARTMENT, TERM, TAX_CODE ->
          new ListCompletion(kind);
      case INVOICE, CREDIT_MEMO, REFUND_RECEIPT -> new SaleCompletion(kind);
      case PAYMENT -> new PaymentCompletion();
      case PURCHASE, DEPOSIT -> new SpendingCompletion(kind);
      case PREFERENCES, COMPANY_INFO -> (books, before, after) -> {};
    };
  }
}
