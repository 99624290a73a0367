package io.syncdesk.quickbooks;

/**
 * A page that every company has in QuickBooks. Intuit documents none of these addresses: they are
 * what the browser shows on these pages, as public integrations and browser tests have them ({@code
 * accountsettings} takes its section as {@code p}). For the lists of payment methods, classes and
 * locations we found none that two sources agree on, so the page one click above them stands for
 * all three.
 */
public enum Place {
  CUSTOMERS("customers"),
  VENDORS("vendors"),
  /** Products and services. */
  ITEMS("items"),
  CHART_OF_ACCOUNTS("chartofaccounts"),
  /** Where payment methods, classes and locations are found. */
  ALL_LISTS("lists"),
  /** The closing date is here. */
  ADVANCED_SETTINGS("accountsettings?p=advanced"),
  SUBSCRIPTION("accountsettings?p=billing"),
  BANK_TRANSACTIONS("banking"),
  SALES_TAX("salestax"),
  /** Who changed or deleted what. */
  AUDIT_LOG("auditlog");

  private final String path;

  Place(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }
}
