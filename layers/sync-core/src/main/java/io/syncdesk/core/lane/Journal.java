package io.syncdesk.core.lane;

import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.RequestId;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a lane is about to send, stored before it is sent: whoever finds it open knows that it may
 * have happened, and repeats it unchanged under the same request id until QuickBooks answers.
 * {@code sentAt} is when it may have been sent last: a repeat whose answer is lost can be as late
 * as the first sending.
 */
public record Journal(
    RequestId requestId, Call.Form form, List<Entry> entries, Instant openedAt, Instant sentAt) {
  /** QuickBooks cuts requests off after 120 seconds; writes have been seen to land much later. */
  private static final Duration IN_FLIGHT_AT_MOST = Duration.ofHours(1);

  public Journal {
    entries = List.copyOf(entries);
  }

  /** One write, and which try of which version of which record it is. */
  public record Entry(String bId, EntityRef entity, Version version, State.Due due, Write write) {}

  /** Whether QuickBooks may still be at work on it. */
  boolean mayBeInFlightAt(Instant now) {
    return now.isBefore(sentAt.plus(IN_FLIGHT_AT_MOST));
  }

  public Call call() {
    return new Call(
        requestId,
        form,
        entries.stream().map(entry -> new Call.Item(entry.bId(), entry.write())).toList());
  }

  public List<EntityRef> entities() {
    return entries.stream().map(Entry::entity).toList();
  }

  /** The same call, about to be sent once more. */
  Journal sentAgainAt(Instant now) {
    return new Journal(requestId, form, entries, openedAt, now);
  }

  /** What becomes of the journal when these entries are left of it. */
  Step.JournalChange leaving(List<Entry> left) {
    return left.isEmpty()
        ? new Step.JournalChange.Closed()
        : new Step.JournalChange.Narrowed(narrowedTo(left));
  }

  /** The same call with these entries left. */
  public Journal narrowedTo(List<Entry> left) {
    return new Journal(requestId, form, left, openedAt, sentAt);
  }
}
