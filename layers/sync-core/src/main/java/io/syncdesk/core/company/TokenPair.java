package io.syncdesk.core.company;

import java.time.Instant;

/** What opens a company's QuickBooks. {@code version} grows with every refresh. */
public record TokenPair(
    String access, Instant accessUntil, String refresh, Instant refreshUntil, long version) {
  @Override
  public String toString() {
    return "TokenPair[*** v" + version + "]";
  }
}
