package io.syncdesk.functions.resolution;

/** What of QuickBooks an advice shows. */
enum Exhibit {
  CUSTOMERS,
  VENDORS,
  ITEMS,
  CHART_OF_ACCOUNTS,
  ALL_LISTS,
  ADVANCED_SETTINGS,
  SUBSCRIPTION,
  BANK_TRANSACTIONS,
  SALES_TAX,
  AUDIT_LOG,
  /** What shows the entity itself, once it is in the books. */
  ITSELF,
  /** The document that has the number already. */
  NUMBER_HOLDER,
  /** The invoice that a payment settles. */
  ITS_INVOICE,
  NOTHING
}
