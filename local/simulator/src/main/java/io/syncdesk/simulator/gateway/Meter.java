package io.syncdesk.simulator.gateway;

import io.syncdesk.simulator.books.PacificTime;
import java.time.Instant;
import java.time.YearMonth;

/** The app's metered reads of this month, all companies together. */
final class Meter {
  private final long quota;
  private YearMonth month = YearMonth.of(1970, 1);
  private long used;

  Meter(long quota) {
    this.quota = quota;
  }

  synchronized boolean isUsedUp(Instant now) {
    turnTo(now);
    return used >= quota;
  }

  synchronized void count(int reads, Instant now) {
    turnTo(now);
    used += reads;
  }

  private void turnTo(Instant now) {
    var current = YearMonth.from(PacificTime.date(now));
    if (!current.equals(month)) {
      month = current;
      used = 0;
    }
  }
}
