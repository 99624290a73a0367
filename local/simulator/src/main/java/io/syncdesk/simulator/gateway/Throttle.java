package io.syncdesk.simulator.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The limits of one company, counted. Refused calls do not count. */
final class Throttle {
  private final Limits limits;
  private final List<Window> everyCall;
  private final List<Window> batches;
  private int inside;

  Throttle(Limits limits) {
    this.limits = limits;
    this.everyCall =
        List.of(
            new Window(limits.requestsPerMinute(), Duration.ofMinutes(1)),
            new Window(limits.requestsPerSecond(), Duration.ofSeconds(1)));
    this.batches =
        List.of(
            new Window(limits.appBatchesPerMinute(), Duration.ofMinutes(1)),
            new Window(limits.companyBatchesPerMinute(), Duration.ofMinutes(1)));
  }

  /** Whether the call may come in; if so, {@link #leave} has to follow. */
  synchronized boolean enters(Nature nature, Instant now) {
    var isBatch = nature == Nature.BATCH;
    var room =
        inside < limits.requestsAtOnce()
            && everyCall.stream().allMatch(window -> window.hasRoom(now))
            && (!isBatch || batches.stream().allMatch(window -> window.hasRoom(now)));
    if (room) {
      inside++;
      everyCall.forEach(window -> window.count(now));
      if (isBatch) {
        batches.forEach(window -> window.count(now));
      }
    }
    return room;
  }

  synchronized void leave() {
    inside--;
  }
}
