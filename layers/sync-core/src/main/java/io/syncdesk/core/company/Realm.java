package io.syncdesk.core.company;

/** Intuit's word for the id of a company in QuickBooks. */
public record Realm(String value) {
  public Realm {
    if (!value.matches("[0-9]{1,20}")) {
      throw new IllegalArgumentException("a realm is a number of at most 20 digits, not: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
