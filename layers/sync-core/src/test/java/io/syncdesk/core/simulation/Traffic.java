package io.syncdesk.core.simulation;

import io.syncdesk.core.books.Call;
import java.util.ArrayDeque;
import java.util.Deque;

/** How much one QuickBooks company is asked in any minute; more than we promise must never be. */
final class Traffic {
  static final int REQUESTS_A_MINUTE = 450;
  static final int BATCHES_A_MINUTE = 35;
  static final int AT_ONCE = 8;
  private static final long MINUTE = 60_000;
  private final Deque<Long> requests = new ArrayDeque<>();
  private final Deque<Long> batches = new ArrayDeque<>();
  private int mostRequests;
  private int mostBatches;
  private int underWay;
  private int asked;

  void begins(Call.Form form, long now) {
    asked++;
    mostRequests = Math.max(mostRequests, count(requests, now));
    if (form == Call.Form.BATCH) {
      mostBatches = Math.max(mostBatches, count(batches, now));
    }
    underWay++;
    if (mostRequests > REQUESTS_A_MINUTE || mostBatches > BATCHES_A_MINUTE || underWay > AT_ONCE) {
      throw new Checker.Violation("too much is asked of QuickBooks: " + this);
    }
  }

  void ends() {
    underWay--;
  }

  private static int count(Deque<Long> times, long now) {
    times.add(now);
    while (times.getFirst() <= now - MINUTE) {
      times.removeFirst();
    }
    return times.size();
  }

  int asked() {
    return asked;
  }

  int mostRequests() {
    return mostRequests;
  }

  int mostBatches() {
    return mostBatches;
  }

  @Override
  public String toString() {
    return mostRequests + " requests, " + mostBatches + " batches a minute, at once " + underWay;
  }
}
