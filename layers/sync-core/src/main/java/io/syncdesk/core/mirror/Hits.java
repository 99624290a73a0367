package io.syncdesk.core.mirror;

import java.util.List;

/** Customers that a search found, and whether it looked at all that there are. */
public record Hits(List<Customer> customers, Extent extent) {
  public Hits {
    customers = List.copyOf(customers);
  }

  /** How far a search got before it had enough. */
  public enum Extent {
    ALL,
    SOME
  }
}
