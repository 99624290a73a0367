package io.syncdesk.functions.resolution;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.SyncError;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What QuickBooks has of a sync error's entity and of what stands in its way, as far as we know.
 */
record Shown(SyncError error, Records records) {

  Optional<BookRef> itself() {
    return records.find(error.entity()).flatMap(Shown::entry);
  }

  /**
   * QuickBooks tells its id; its kind is told in the company's language, so we take it for ours.
   */
  Optional<BookRef> numberHolder() {
    return error.fault() instanceof Fault.NumberTaken(var _, var bookId) && !bookId.isEmpty()
        ? kind().map(it -> new BookRef(it, bookId))
        : Optional.empty();
  }

  private Optional<BooksKind> kind() {
    return Arrays.stream(BooksKind.values())
        .filter(it -> it.shows(error.entity().kind()))
        .findFirst();
  }

  /** The first of those it settles that is in the books. */
  Optional<BookRef> itsInvoice() {
    return records.find(error.entity()).stream()
        .flatMap(Shown::dependencies)
        .filter(it -> it.kind() == EntityKind.INVOICE)
        .flatMap(it -> records.find(it).stream())
        .flatMap(it -> entry(it).stream())
        .findFirst();
  }

  private static Stream<EntityRef> dependencies(SyncRecord record) {
    return record.content().present().stream()
        .flatMap(it -> it.dependsOn(record.entity().company()).stream());
  }

  private static Optional<BookRef> entry(SyncRecord record) {
    return record.counterparts().stream()
        .filter(it -> it.kind().shows(record.entity().kind()))
        .map(Counterpart::ref)
        .findFirst();
  }
}
