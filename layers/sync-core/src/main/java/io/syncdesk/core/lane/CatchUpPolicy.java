package io.syncdesk.core.lane;

import io.syncdesk.core.change.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a lane looks at what others did in QuickBooks. When a webhook said so, but not twice within
 * {@code apart}, so that a storm of them costs few looks. And without one, as webhooks get lost:
 * hourly at the latest, and daily once a day's looks saw nothing (C3). A look is a metered read, of
 * which all firms together have 500,000 a month on Intuit's free tier.
 */
public record CatchUpPolicy(
    Duration apart, Duration usually, Duration whenQuiet, Restored restored) {
  private static final int LOOKS_UNTIL_QUIET = 24;

  /** Looks hourly, and daily where it is quiet. */
  public static CatchUpPolicy hourly(Duration apart) {
    return new CatchUpPolicy(apart, Duration.ofHours(1), Duration.ofDays(1), Restored.NEVER);
  }

  boolean asksForALook(CompanyId company, News news, Instant now) {
    return restored.asksForALook(news, now)
        || ((news.isThere() || isDue(company, news, now))
            && news.notBefore().filter(now::isBefore).isEmpty());
  }

  boolean isDue(CompanyId company, News news, Instant now) {
    var interval = interval(news).minus(spread(company, interval(news)));
    return news.lookedUpTo().map(it -> !now.isBefore(it.plus(interval))).orElse(true);
  }

  /** Up to a tenth less, so that companies one outage held up do not look together ever after. */
  private static Duration spread(CompanyId company, Duration interval) {
    return interval.multipliedBy(Math.floorMod(company.value().hashCode(), 100)).dividedBy(1000);
  }

  private Duration interval(News news) {
    return news.quietLooks() < LOOKS_UNTIL_QUIET ? usually : whenQuiet;
  }

  /**
   * After how long a lane is woken for its first news: after a breath, and not before it may look
   * again. Whoever woke it earlier would have it run for nothing (R8).
   */
  public Duration wakesAfter(News news, Instant now, Duration breath) {
    return tooEarlyBy(news, now).filter(it -> it.compareTo(breath) > 0).orElse(breath);
  }

  /** How long a look that is asked for has to wait still. */
  Optional<Duration> tooEarlyBy(News news, Instant now) {
    return news.lookedUpTo()
        .map(it -> Duration.between(now, it.plus(apart)))
        .filter(Duration::isPositive);
  }
}
