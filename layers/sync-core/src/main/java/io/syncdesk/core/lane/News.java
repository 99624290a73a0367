package io.syncdesk.core.lane;

import io.syncdesk.core.mirror.Merge;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How often QuickBooks said that something changed and up to which of these the lane has looked;
 * from when on it has to look next time, and how many looks in a row saw nothing new. Not {@code
 * notBefore}, where QuickBooks refused the last look. A webhook says "look"; what there is to see
 * is read.
 */
public record News(
    long noted,
    long seen,
    Set<Merge> merges,
    Optional<Instant> lookedUpTo,
    int quietLooks,
    Optional<Instant> notBefore) {
  public static final News NONE = new News(0, 0, Set.of(), Optional.empty(), 0, Optional.empty());

  public News {
    merges = Set.copyOf(merges);
  }

  /** Whether something was said that no turn has looked at. */
  public boolean isThere() {
    return noted > seen;
  }

  /** What a turn that began with this news and looked up to an instant leaves of it. */
  public News seenAll(Instant upTo, boolean sawSomething) {
    return new News(
        noted,
        noted,
        merges,
        Optional.of(upTo),
        sawSomething ? 0 : quietLooks + 1,
        Optional.empty());
  }

  /** What a turn leaves that was refused its look: nothing is seen, and nothing forgotten. */
  News putOff(Instant until) {
    return new News(noted, seen, Set.of(), lookedUpTo, quietLooks, Optional.of(until));
  }
}
