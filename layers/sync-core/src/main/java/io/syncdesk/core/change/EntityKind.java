package io.syncdesk.core.change;

import java.util.Locale;

/**
 * The six kinds of TaxDome entity that have a place in the books, in the order a lane takes them:
 * an invoice needs its client and its services, a payment its invoices, refunds and fees their
 * payment.
 */
public enum EntityKind {
  ACCOUNT(Category.ACCOUNTS),
  SERVICE(Category.SERVICES),
  INVOICE(Category.INVOICES),
  PAYMENT(Category.PAYMENTS),
  REFUND(Category.REFUNDS),
  FEE(Category.EXPENSES);

  private final Category category;

  EntityKind(Category category) {
    this.category = category;
  }

  /** Where its sync errors are listed. */
  public Category category() {
    return category;
  }

  /** Whether anything can depend on it. */
  public boolean canHaveDependents() {
    return switch (this) {
      case ACCOUNT, SERVICE, INVOICE, PAYMENT -> true;
      case REFUND, FEE -> false;
    };
  }

  /** The word TaxDome's messages and our API use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
