package io.syncdesk.simulator.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts what happened within the last so-and-so long. Not for many threads. */
final class Window {
  private final int max;
  private final Duration length;
  private final Deque<Instant> times = new ArrayDeque<>();

  Window(int max, Duration length) {
    this.max = max;
    this.length = length;
  }

  boolean hasRoom(Instant now) {
    if (max == Integer.MAX_VALUE) {
      return true;
    }
    while (!times.isEmpty() && !times.peekFirst().plus(length).isAfter(now)) {
      times.removeFirst();
    }
    return times.size() < max;
  }

  void count(Instant now) {
    if (max != Integer.MAX_VALUE) {
      times.addLast(now);
    }
  }
}
