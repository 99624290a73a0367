package io.syncdesk.quickbooks.foresight;

import org.jspecify.annotations.Nullable;

/**
 * One field as it reads now and as it will; named as QuickBooks names it, a line by its number:
 * {@code Line 2 Amount}. {@code before} is absent for what is new or not known, {@code after} for
 * what will be gone.
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after) {

  /** Which field, without what it says. */
  @Override
  public String toString() {
    return "FieldChange[" + field + "]";
  }
}
