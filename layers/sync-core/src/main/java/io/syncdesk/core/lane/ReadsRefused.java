package io.syncdesk.core.lane;

import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.company.Pause;
import java.time.Duration;

/**
 * QuickBooks refuses a read for its number: by the limit of a minute, or by the quota of metered
 * reads of a month, which stops no write. Both look the same. So what needs the read is put off and
 * the rest goes on; if it was the minute's limit, the next write says so.
 */
final class ReadsRefused {
  static final Duration LATER = Duration.ofMinutes(15);

  private ReadsRefused() {}

  static boolean by(Outcome.Undecided undecided) {
    return undecided.equals(new Outcome.Deferred(Pause.Why.THROTTLED));
  }
}
