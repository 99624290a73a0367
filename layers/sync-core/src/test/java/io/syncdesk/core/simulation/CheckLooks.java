package io.syncdesk.core.simulation;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.lane.News;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether somebody looks at QuickBooks in time: soon after a webhook was answered, and within one
 * interval where none came (R7). Time counts from when nothing goes wrong by itself any more.
 */
final class CheckLooks {
  private static final long MINUTE = 60_000;

  /** The longest pause, the sweep after it, and some room. */
  private static final long SOON = 30 * MINUTE;

  /** An hour, the sweep after it, and the longest pause. */
  private static final long INTERVAL = 85 * MINUTE;

  private final Map<CompanyId, Long> heardAt = new HashMap<>();
  private final Map<CompanyId, Long> lookedAt = new HashMap<>();

  /** QuickBooks was told that its webhook, which came at this time, has arrived. */
  void heard(CompanyId company, long at) {
    heardAt.merge(company, at, Math::max);
  }

  /** How far was looked since then is forgotten. */
  void restored(CompanyId company, News news) {
    lookedAt.remove(company);
    news.lookedUpTo().ifPresent(it -> lookedAt.put(company, it.toEpochMilli()));
  }

  /** QuickBooks showed what was touched, to a look that began at this time. */
  void looked(CompanyId company, long began) {
    lookedAt.merge(company, began, Math::max);
  }

  boolean hasHeardMore(CompanyId company) {
    return heardAt(company) >= lookedAt(company);
  }

  private long heardAt(CompanyId company) {
    return heardAt.getOrDefault(company, -1L);
  }

  private long lookedAt(CompanyId company) {
    return lookedAt.getOrDefault(company, 0L);
  }

  /** {@code touchedAt} is since when the change data shows what others did last. */
  void check(CompanyId company, long touchedAt, long calmAt, long now) {
    if (hasHeardMore(company) && now > Math.max(heardAt(company), calmAt) + SOON) {
      throw new Checker.Violation("nobody looks at what a webhook told of " + company);
    }
    if (touchedAt >= lookedAt(company) && now > Math.max(touchedAt, calmAt) + INTERVAL) {
      throw new Checker.Violation("nobody looks by himself at " + company);
    }
  }

  /** What is written down of looks. */
  static void moved(News before, News after) {
    if (after.seen() < before.seen()
        || before.lookedUpTo().filter(it -> it.isAfter(lookedUpTo(after))).isPresent()) {
      throw new Checker.Violation("a look is undone: " + before + " became " + after);
    }
  }

  private static Instant lookedUpTo(News news) {
    return news.lookedUpTo().orElse(Instant.MIN);
  }
}
