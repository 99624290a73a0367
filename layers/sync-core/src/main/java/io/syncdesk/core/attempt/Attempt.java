package io.syncdesk.core.attempt;

import io.syncdesk.core.books.Trace;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.Try;
import java.time.Instant;

/**
 * One try at carrying a change into the books: why, when, what was sent, what came back (C1).
 * {@code dueAt} is since when it was due; entity, version, that and the try name it, however often
 * a crash makes us write it down.
 */
public record Attempt(
    EntityRef entity,
    Version version,
    Try attempt,
    Instant dueAt,
    Instant startedAt,
    Sent sent,
    Result result,
    Trace trace) {

  /** What went out. */
  public sealed interface Sent {

    /** It was clear beforehand that it would not do. */
    record Nothing() implements Sent {}

    /** This, under this request id: {@code what} reads like "CREATE Invoice". */
    record Request(String requestId, String what, String body) implements Sent {
      /** The body names clients and amounts. */
      @Override
      public String toString() {
        return what + " " + requestId;
      }
    }
  }

  /** How it ended. */
  public sealed interface Result {
    record Applied() implements Result {}

    record Refused(Fault fault) implements Result {}
  }
}
