package io.syncdesk.core.lane;

import io.syncdesk.core.books.Call;
import io.syncdesk.core.company.Usage;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What a turn may still ask of QuickBooks this minute. Intuit throttles a company's 501st request
 * and 41st batch of a minute; we stay below, so that what a look needs beyond its first request,
 * and what a crash kept us from counting, fits in between.
 */
public final class Allowance {
  static final int REQUESTS_A_MINUTE = 450;
  static final int BATCHES_A_MINUTE = 35;

  private final InstantSource clock;
  private Usage usage;

  public Allowance(Usage before, InstantSource clock) {
    this.usage = before;
    this.clock = clock;
  }

  /** Whether one more call of this form may go out now. */
  public boolean hasRoomFor(Call.Form form) {
    var now = clock.instant();
    return usage.requests(now) < REQUESTS_A_MINUTE
        && switch (form) {
          case SINGLE -> true;
          case BATCH -> usage.batches(now) < BATCHES_A_MINUTE;
        };
  }

  /** Whoever sends a request counts it. */
  public void count(Call.Form form) {
    var now = clock.instant();
    usage =
        switch (form) {
          case SINGLE -> usage.withRequest(now);
          case BATCH -> usage.withBatch(now);
        };
  }

  Usage usage() {
    return usage;
  }

  /** When there is more room again. */
  Instant easesAt() {
    return usage.easesAt(clock.instant());
  }
}
