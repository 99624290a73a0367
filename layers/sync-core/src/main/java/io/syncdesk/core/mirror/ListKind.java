package io.syncdesk.core.mirror;

/** The lists of QuickBooks that we keep a copy of, named as QuickBooks names their entries. */
public enum ListKind {
  CUSTOMER("Customer"),
  VENDOR("Vendor"),
  ITEM("Item"),
  ACCOUNT("Account"),
  PAYMENT_METHOD("PaymentMethod"),
  CLASS("Class"),
  LOCATION("Department");

  private final String entity;

  ListKind(String entity) {
    this.entity = entity;
  }

  /** Intuit's spelling. */
  public String entity() {
    return entity;
  }
}
