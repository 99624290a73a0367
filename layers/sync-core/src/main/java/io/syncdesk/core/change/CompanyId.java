package io.syncdesk.core.change;

/** One firm of TaxDome together with the QuickBooks company it is connected to. */
public record CompanyId(String value) {
  public CompanyId {
    Ids.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
