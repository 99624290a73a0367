package io.syncdesk.core.notice;

import io.syncdesk.core.company.Member;
import io.syncdesk.core.desk.CountWaiting.Waiting;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one person is told by e-mail. */
public sealed interface Letter {
  Member to();

  /** The difference to the last one: never sent when there is none. */
  record Digest(Member to, News news, Desk desk, List<Notice.Standstill> standing)
      implements Letter {
    public Digest {
      standing = List.copyOf(standing);
    }

    /** Why nothing goes just now, if so. */
    public Optional<Notice.Standstill> standstill() {
      return standing.stream().findFirst();
    }
  }

  /** Nothing goes any more until a person does something about it; sent at once. */
  record Stranded(Member to, Notice.Standstill standstill) implements Letter {}

  /** What happened since the last letter. */
  record News(List<Fresh> fresh, int healed, int decided, Flow flow) {
    public News {
      fresh = List.copyOf(fresh);
    }

    /** How many entries are new. */
    public int freshEntries() {
      return fresh.stream().mapToInt(it -> it.notice().errors().size()).sum();
    }

    /** Whether there is something that nobody at the firm did themselves. */
    boolean isWorthALetter() {
      return !fresh.isEmpty() || healed > 0 || flow != Flow.AS_BEFORE;
    }
  }

  /** A new cause, the entries that are new for it, and what waits behind them. */
  record Fresh(Notice.Entries notice, Waiting behind) {}

  /** What became of the stream from TaxDome as a whole. */
  enum Flow {
    AS_BEFORE,
    /** It stands still, which has not been told. */
    STOPPED,
    /** It stood still, and goes again. */
    GOES_AGAIN
  }

  /** What is on the desk now: how many entries, what they come to, and since when the oldest. */
  record Desk(long open, Map<String, BigDecimal> sums, long waiting, @Nullable Instant oldest) {
    public Desk {
      sums = Map.copyOf(sums);
    }
  }
}
