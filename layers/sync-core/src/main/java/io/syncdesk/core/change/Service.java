package io.syncdesk.core.change;

import org.jspecify.annotations.Nullable;

/** Something the firm sells. {@code incomeAccount} is the name of a QuickBooks income account. */
public record Service(
    String name,
    Money rate,
    @Nullable String description,
    @Nullable String category,
    @Nullable String incomeAccount)
    implements Snapshot {
  @Override
  public String label() {
    return name;
  }

  @Override
  public String toString() {
    return "Service";
  }
}
