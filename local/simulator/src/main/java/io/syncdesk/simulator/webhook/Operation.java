package io.syncdesk.simulator.webhook;

import io.syncdesk.simulator.books.Change;
import io.syncdesk.simulator.books.Kind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What happened, as event types spell it: it is {@code void}, and everything else a participle. */
enum Operation {
  CREATED,
  UPDATED,
  DELETED,
  VOID,
  MERGED;

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Operation of(Change change) {
    return switch (change) {
      case Change.Created created -> CREATED;
      case Change.Updated updated -> UPDATED;
      case Change.Deleted deleted -> DELETED;
      case Change.Voided voided -> VOID;
      case Change.Merged merged -> MERGED;
    };
  }

  /** What QuickBooks tells of each kind; of tax codes and the company itself it tells nothing. */
  static Set<Operation> toldOf(Kind kind) {
    return switch (kind) {
      case CUSTOMER, VENDOR, EMPLOYEE, ITEM, ACCOUNT, CLASS ->
          EnumSet.of(CREATED, UPDATED, DELETED, MERGED);
      case DEPARTMENT, PAYMENT_METHOD -> EnumSet.of(CREATED, UPDATED, MERGED);
      case TERM -> EnumSet.of(CREATED, UPDATED);
      case INVOICE, PAYMENT, CREDIT_MEMO, REFUND_RECEIPT, PURCHASE ->
          EnumSet.of(CREATED, UPDATED, DELETED, VOID);
      case DEPOSIT -> EnumSet.of(CREATED, UPDATED, DELETED);
      case PREFERENCES -> EnumSet.of(UPDATED);
      case TAX_CODE, COMPANY_INFO -> EnumSet.noneOf(Operation.class);
    };
  }
}
