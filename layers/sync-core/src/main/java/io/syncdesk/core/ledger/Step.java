package io.syncdesk.core.ledger;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.record.Journal;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.SyncError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What changes together: records, sync errors, the lane's journal and its errands. Each record and
 * each error carries the revision it was read at; the counters shown to people follow from the
 * differences.
 */
public record Step(
    List<Change> records,
    List<ErrorChange> errors,
    JournalChange journal,
    Errands errands,
    List<Taking> takings) {
  /**
   * A transaction of DynamoDB holds 100 items; room is left for errors, counters and the journal.
   */
  public static final int RECORDS_MAX = 40;

  public Step {
    records = List.copyOf(records);
    errors = List.copyOf(errors);
    takings = List.copyOf(takings);
    if (records.size() > RECORDS_MAX || errors.size() > RECORDS_MAX) {
      throw new IllegalArgumentException("a step changes at most 40 records and 40 errors");
    }
  }

  public Step(List<Change> records, List<ErrorChange> errors, JournalChange journal) {
    this(records, errors, journal, Errands.NONE);
  }

  public Step(
      List<Change> records, List<ErrorChange> errors, JournalChange journal, Errands errands) {
    this(records, errors, journal, errands, List.of());
  }

  /** Which entities of QuickBooks it says for the first time to show which record. */
  public Map<BookRef, EntityRef> claims() {
    var claims = new HashMap<BookRef, EntityRef>();
    for (var change : records) {
      Stream.concat(change.after().counterparts().stream(), change.after().doubles().stream())
          .map(Counterpart::ref)
          .filter(it -> !change.before().isShownBy(it))
          .filter(it -> change.before().doubleAt(it).isEmpty())
          .forEach(it -> claims.put(it, change.after().entity()));
    }
    return claims;
  }

  public static Step of(List<Change> records) {
    return new Step(records, List.of(), new JournalChange.Unchanged());
  }

  /** A record before and after; {@code before} of a new one is the record itself. */
  public record Change(SyncRecord before, SyncRecord after) {}

  /** A sync error before and after; {@code before} of a new one is the error itself. */
  public record ErrorChange(SyncError before, SyncError after) {}

  /** What becomes of the journal. */
  public sealed interface JournalChange {
    record Unchanged() implements JournalChange {}

    /** Written before its call is sent. There must be none yet. */
    record Opened(Journal journal) implements JournalChange {}

    /** Part of it is settled; this is left. */
    record Narrowed(Journal journal) implements JournalChange {}

    /** Everything in it is settled. */
    record Closed() implements JournalChange {}

    /** What becomes of a journal of which these entries are not settled yet. */
    static JournalChange leaving(Journal journal, List<Journal.Entry> unsettled) {
      return unsettled.isEmpty() ? new Closed() : new Narrowed(journal.narrowedTo(unsettled));
    }
  }
}
