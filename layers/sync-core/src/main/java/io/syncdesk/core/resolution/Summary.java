package io.syncdesk.core.resolution;

import io.syncdesk.core.change.Category;
import java.math.BigDecimal;
import java.util.Map;

/** How much is on a firm's desk, and how much waits behind it. */
public record Summary(Map<Category, Long> open, long skipped, long waiting, BigDecimal waitingSum) {
  public Summary {
    open = Map.copyOf(open);
  }

  public long openInAll() {
    return open.values().stream().mapToLong(Long::longValue).sum();
  }
}
