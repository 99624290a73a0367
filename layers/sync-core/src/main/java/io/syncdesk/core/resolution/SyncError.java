package io.syncdesk.core.resolution;

import io.syncdesk.core.books.Trace;
import io.syncdesk.core.change.Category;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.fault.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A parked change on someone's desk: why it did not arrive, and what became of it. {@code openedAt}
 * is when it last came to the desk; lists are sorted by it.
 */
public record SyncError(
    ErrorId id,
    EntityRef entity,
    Subject subject,
    Fault fault,
    Trace trace,
    Instant openedAt,
    Status status,
    List<Past> history,
    long revision) {
  /** Older history falls off; the attempts table remembers longer. */
  public static final int HISTORY_MAX = 20;

  public static final long NOT_STORED = 0;

  public SyncError {
    history = List.copyOf(history);
  }

  /** One earlier status, and when it ended. */
  public record Past(Status status, Fault fault, Instant until) {}

  public static SyncError open(
      EntityRef entity, Subject subject, Fault fault, Trace trace, Instant now) {
    return new SyncError(
        ErrorId.of(entity),
        entity,
        subject,
        fault,
        trace,
        now,
        new Status.Open(),
        List.of(),
        NOT_STORED);
  }

  /** The same place on the desk, with a new reason. */
  public SyncError reopened(Subject shown, Fault why, Trace seen, Instant now) {
    return new SyncError(
        id, entity, shown, why, seen, now, new Status.Open(), historyWith(now), revision);
  }

  /** Moves on; what it was becomes history. */
  public SyncError in(Status next, Instant now) {
    return new SyncError(
        id, entity, subject, fault, trace, openedAt, next, historyWith(now), revision);
  }

  public SyncError stored() {
    return new SyncError(
        id, entity, subject, fault, trace, openedAt, status, history, revision + 1);
  }

  public Category category() {
    return entity.kind().category();
  }

  private List<Past> historyWith(Instant now) {
    var longer = new ArrayList<>(history);
    longer.add(new Past(status, fault, now));
    return longer.size() > HISTORY_MAX
        ? longer.subList(longer.size() - HISTORY_MAX, longer.size())
        : longer;
  }

  /** Which and why, without whose. */
  @Override
  public String toString() {
    return "SyncError[" + id + " " + entity + " " + status.word() + "]";
  }
}
