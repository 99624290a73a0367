package io.syncdesk.core.lane;

import java.time.Duration;
import java.time.Instant;

/**
 * When the tables were put back to how they had been some minutes before (R13). What lanes wrote in
 * those minutes is in QuickBooks, and nobody here knows of it: so every company holds still until
 * all that was on its way has landed and shows, and then looks before it writes.
 */
public record Restored(Instant at) {
  /** They never were. */
  public static final Restored NEVER = new Restored(Instant.EPOCH);

  /** The longest that a write has been seen to be late, and then until it shows. */
  private static final Duration HOLDS = Duration.ofMinutes(70);

  /** Whether nothing may be asked or written yet. */
  boolean holdsAt(Instant now) {
    return isOverAt(now) && now.isBefore(at.plus(HOLDS));
  }

  /** Whether nothing may be written before somebody has looked. */
  boolean asksForALook(News news, Instant now) {
    return isOverAt(now) && news.lookedUpTo().filter(it -> !it.isBefore(at.plus(HOLDS))).isEmpty();
  }

  private boolean isOverAt(Instant now) {
    return !equals(NEVER) && !now.isBefore(at);
  }
}
