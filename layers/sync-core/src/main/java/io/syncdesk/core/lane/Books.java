package io.syncdesk.core.lane;

import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.CaughtUp;
import io.syncdesk.core.books.Cue;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Learned;
import io.syncdesk.core.books.Reply;
import io.syncdesk.core.books.Sight;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.Merge;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Task;
import java.time.Instant;
import java.util.Set;

/** One company's books in QuickBooks, opened for one turn of its lane. */
public interface Books {

  /** What to write next for this task, from what we know: sends and reads nothing. */
  Draft draft(Task task);

  /** Sends a call, once. A repeat of the same call is a replay under the same request id. */
  Reply send(Call call);

  /** Reads what a fault points at and finds our own earlier writes of this record. */
  Sight look(SyncRecord record, Fault fault);

  /**
   * What others did since an instant, as far back as 30 days; one metered read unless there is very
   * much of it. {@code merges} are those that webhooks told of; {@code wanted} is what takes a read
   * of its own to see.
   */
  CaughtUp changes(Instant since, Set<Merge> merges, Set<Cue> wanted);

  /** Takes what {@link #changes} showed into our copy of QuickBooks, once it is acted upon. */
  void learnChanges();

  /**
   * Looks for what a create that got no answer would have left behind: {@link Sight.Seen} holds its
   * counterpart, or nothing when it is not there.
   */
  Sight lookFor(Write write);

  /**
   * Whether our copy still lacks documents that were there before the company was connected; asks
   * nothing.
   */
  boolean hasMoreToLearn();

  /** Takes one more page of them, at most 1,000, into our copy: one metered read. */
  Learned learnMore();
}
