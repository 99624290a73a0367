package io.syncdesk.core.simulation;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.SyncError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What cannot be prevented is found (R18): once a look is stored that began after a document became
 * visible, its record knows it, and where there are two of one kind the record is on the desk.
 */
final class CheckDoubles {
  private final InMemoryTables tables;
  private final Realms realms;

  CheckDoubles(InMemoryTables tables, Realms realms) {
    this.tables = tables;
    this.realms = realms;
  }

  void check(CompanyId company) {
    var lookedUpTo = tables.lanes().standing(company).news().lookedUpTo();
    if (lookedUpTo.isPresent()) {
      tables.allRecords(company).forEach(it -> check(it, lookedUpTo.get().toEpochMilli()));
    }
  }

  private void check(SyncRecord record, long lookedUpTo) {
    var visible = ours(record).stream().filter(it -> it.visibleAt < lookedUpTo).toList();
    var unknown = visible.stream().filter(it -> !known(record).contains(it.ref())).toList();
    if (!unknown.isEmpty()) {
      throw new Checker.Violation("nobody knows of " + unknown + " beside " + record);
    }
    if (isMoreThanOneOfAKind(visible) && !isSeenTo(record)) {
      throw new Checker.Violation("doubled, and not on the desk: " + record + " by " + visible);
    }
  }

  /** What is still under way comes to the desk where it comes to rest. */
  private static boolean isSeenTo(SyncRecord record) {
    return switch (record.state()) {
      case State.Due _, State.Parked _, State.Skipped _ -> true;
      case State.Synced _, State.Resting _, State.Deleted _ -> false;
    };
  }

  /** When all is quiet: what is on the desk as doubled is so, and says by which documents. */
  void checkEnd(CompanyId company) {
    tables.allRecords(company).forEach(this::checkEnd);
  }

  private void checkEnd(SyncRecord record) {
    var living = ours(record);
    if (isMoreThanOneOfAKind(living)
        && error(record).filter(it -> tellsOf(it, living)).isEmpty()
        && !(record.state() instanceof State.Skipped)) {
      throw new Checker.Violation("doubled, and no error says so: " + record + " by " + living);
    }
    if (living.size() < 2
        && record.isUsable()
        && error(record)
            .filter(it -> it.fault() instanceof Fault.DoubledInQuickBooks)
            .isPresent()) {
      throw new Checker.Violation("doubled no more, and not healed: " + record + " by " + living);
    }
  }

  /** Or of what was wrong before, which comes first. */
  private static boolean tellsOf(SyncError error, List<Document> living) {
    return !(error.fault() instanceof Fault.DoubledInQuickBooks(var bookIds))
        || bookIds.containsAll(living.stream().map(it -> it.bookId).toList());
  }

  private Optional<SyncError> error(SyncRecord record) {
    return tables
        .errors()
        .find(record.entity().company(), ErrorId.of(record.entity()))
        .filter(it -> it.status() instanceof Status.Open);
  }

  private static boolean isMoreThanOneOfAKind(List<Document> documents) {
    return documents.stream().map(it -> it.kind).distinct().count() < documents.size();
  }

  private static Set<BookRef> known(SyncRecord record) {
    return Stream.concat(record.counterparts().stream(), record.doubles().stream())
        .map(it -> it.ref())
        .collect(Collectors.toSet());
  }

  /** Those we wrote; what a bookkeeper made bears no mark. */
  private List<Document> ours(SyncRecord record) {
    return realms.of(record.entity().company()).quickBooks().of(record.entity().toString()).stream()
        .filter(Document::bearsOurMark)
        .toList();
  }
}
