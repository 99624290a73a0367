package io.syncdesk.quickbooks.fault;

import io.syncdesk.core.books.Operation;

/** What the refused requests of these tests were about. */
record AnInvoice(Operation operation) implements Subject {
  @Override
  public String name() {
    return "Aurora";
  }

  @Override
  public String number() {
    return "1042";
  }

  @Override
  public String account() {
    return "Sales";
  }

  @Override
  public String paymentMethod() {
    return "Credit Card";
  }

  @Override
  public Reference inactive() {
    return new Reference("Item", "Tax return");
  }
}
