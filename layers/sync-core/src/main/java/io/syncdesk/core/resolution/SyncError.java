package io.syncdesk.core.resolution;

import io.syncdesk.core.books.Cue;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.change.Category;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.fault.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A parked change on someone's desk: why it did not arrive, and what became of it. {@code openedAt}
 * is when it last came to the desk; lists are sorted by it. {@code awaits} is what would have to
 * happen in QuickBooks for another try by itself, if there is anything (B7).
 */
public record SyncError(
    ErrorId id,
    EntityRef entity,
    Subject subject,
    Fault fault,
    Trace trace,
    @Nullable Awaits awaits,
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
        null,
        now,
        new Status.Open(),
        List.of(),
        NOT_STORED);
  }

  /** The same place on the desk, with a new reason. */
  public SyncError reopened(Subject shown, Fault why, Trace seen, Instant now) {
    return new SyncError(
        id, entity, shown, why, seen, awaits, now, new Status.Open(), historyWith(now), revision);
  }

  /** Moves on; what it was becomes history. */
  public SyncError in(Status next, Instant now) {
    return new SyncError(
        id, entity, subject, fault, trace, awaits, openedAt, next, historyWith(now), revision);
  }

  public SyncError stored() {
    return new SyncError(
        id, entity, subject, fault, trace, awaits, openedAt, status, history, revision + 1);
  }

  /** What would have to happen, and the evidence of the last time it was tried again for that. */
  public record Awaits(Cue cue, String triedFor) {}

  /** With what would have to happen in QuickBooks before it is worth another try by itself. */
  public SyncError awaiting(Optional<Cue> cue) {
    var same =
        Optional.ofNullable(awaits).filter(it -> cue.isPresent() && it.cue().equals(cue.get()));
    return with(same.orElseGet(() -> cue.map(it -> new Awaits(it, "")).orElse(null)));
  }

  /** Moves on because what it awaits happened; the same evidence is none next time. */
  public SyncError triedFor(Cue cue, String evidence, Instant now) {
    return with(new Awaits(cue, evidence)).in(new Status.Retrying(now), now);
  }

  private SyncError with(@Nullable Awaits other) {
    return new SyncError(
        id, entity, subject, fault, trace, other, openedAt, status, history, revision);
  }

  /** What can be decided about it now: nothing once somebody has. */
  public List<Resolution.Kind> allowed() {
    return new Allowed(this).kinds();
  }

  /** Whether this can be decided about it now. */
  public boolean allows(Resolution resolution) {
    return allowed().contains(resolution.kind())
        && (!(resolution instanceof Resolution.Keep) || new Allowed(this).canKeep());
  }

  /**
   * Whether this very request decided about it before; it may be back on the desk since. A key that
   * somebody else sends, or that comes with another decision, is another request.
   */
  public boolean wasDecidedBy(String request, Resolution resolution, Decision.Author author) {
    return !request.isEmpty()
        && Stream.concat(Stream.of(status), history.stream().map(Past::status))
            .flatMap(it -> it.decidedBy().stream())
            .filter(it -> it.request().equals(request))
            .anyMatch(it -> it.isRepeatedBy(resolution, author));
  }

  /** Whether somebody has just put it back on the desk. */
  public boolean isPutBack() {
    return status instanceof Status.Open
        && !history.isEmpty()
        && switch (history.getLast().status()) {
          case Status.Skipped _ -> true;
          case Status.Resolving(var decision) ->
              decision.resolution() instanceof Resolution.DeleteService;
          case Status.Open _, Status.Retrying _, Status.Resolved _ -> false;
        };
  }

  /** Whether it is tried again once this happens. */
  public boolean awaits(Cue cue) {
    return status instanceof Status.Open && awaits != null && awaits.cue().equals(cue);
  }

  /** Whether this evidence is news to it. */
  public boolean wasNotTriedFor(String evidence) {
    return awaits != null && !awaits.triedFor().equals(evidence);
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
