package io.syncdesk.core.change;

import java.util.Locale;

/** The six lists of sync errors a firm sees (S1). */
public enum Category {
  ACCOUNTS,
  INVOICES,
  PAYMENTS,
  REFUNDS,
  EXPENSES,
  SERVICES;

  /** The word of our API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
