package io.syncdesk.simulator.webhook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Counts what became of deliveries and keeps the newest attempts. */
final class Tally {
  private static final int ATTEMPTS_MAX = 50;

  /**
   * Deliveries that arrived, attempts that failed, events that never left; newest attempt first.
   */
  record Sum(long sent, long failed, long lost, List<Attempt> attempts) {
    Sum {
      attempts = List.copyOf(attempts);
    }
  }

  private final Deque<Attempt> attempts = new ArrayDeque<>();
  private long sent;
  private long failed;
  private long lost;

  synchronized Attempt noted(Attempt attempt) {
    if (attempt.succeeded()) {
      sent++;
    } else {
      failed++;
    }
    attempts.addFirst(attempt);
    if (attempts.size() > ATTEMPTS_MAX) {
      attempts.removeLast();
    }
    return attempt;
  }

  synchronized void lost(int events) {
    lost += events;
  }

  synchronized Sum sum() {
    return new Sum(sent, failed, lost, List.copyOf(attempts));
  }
}
