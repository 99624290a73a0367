package io.syncdesk.core.lane;

import io.syncdesk.core.mirror.Merge;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How often QuickBooks said that something changed and up to which of these the lane has looked;
 * from when on it has to look next time, and how many looks in a row saw nothing new. A webhook
 * says "look"; what there is to see is read.
 */
public record News(
    long noted, long seen, Set<Merge> merges, Optional<Instant> lookedUpTo, int quietLooks) {
  public static final News NONE = new News(0, 0, Set.of(), Optional.empty(), 0);

  public News {
    merges = Set.copyOf(merges);
  }

  /** Whether something was said that no turn has looked at. */
  public boolean isThere() {
    return noted > seen;
  }

  /** What a turn that began with this news and looked up to an instant leaves of it. */
  News seenAll(Instant upTo, boolean sawSomething) {
    return new News(noted, noted, merges, Optional.of(upTo), sawSomething ? 0 : quietLooks + 1);
  }
}
