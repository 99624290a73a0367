package io.syncdesk.taxdome;

/** How large a message and its parts may be. The published schema says the same. */
final class Limits {
  static final int BODY_BYTES_MAX = 256 * 1024;
  static final int TEXT_CHARACTERS_MAX = 4000;

  /** The lines of an invoice, and the invoices of a payment: what QuickBooks takes. */
  static final int LIST_ITEMS_MAX = 750;

  /** Far beyond the deepest message there is, far below what would exhaust a stack. */
  static final int NESTING_MAX = 20;

  /** The largest whole number that every JSON reader keeps exactly: 2^53 - 1. */
  static final long VERSION_MAX = 9_007_199_254_740_991L;

  private Limits() {}
}
