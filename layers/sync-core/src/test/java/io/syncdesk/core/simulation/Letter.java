package io.syncdesk.core.simulation;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.record.SyncRecord;
import java.util.Arrays;
import java.util.List;

/**
 * The body of a write as this world writes it: what is to be done, for which version of which
 * entity, to which document, and which documents it refers to.
 */
record Letter(
    Operation operation,
    BooksKind kind,
    String owner,
    long version,
    String shows,
    String bookId,
    String syncToken,
    String number,
    List<String> refersTo) {

  static Letter of(Operation operation, BooksKind kind, SyncRecord record, List<String> refersTo) {
    return new Letter(
        operation,
        kind,
        record.entity().toString(),
        record.version().value(),
        record.contentHash().value(),
        "",
        "",
        number(record),
        refersTo);
  }

  /** Empty where it is for nobody to say, and where nothing is made that could have one. */
  private static String number(SyncRecord record) {
    return record.wanted() instanceof Content.Present(Invoice invoice) ? invoice.label() : "";
  }

  /** What many use belongs to nobody, and reads the same whoever writes it. */
  static Letter shared(BooksKind kind, String name) {
    return new Letter(Operation.CREATE, kind, name, 0, name, "", "", "", List.of());
  }

  Letter to(Counterpart counterpart) {
    return new Letter(
        operation,
        kind,
        owner,
        version,
        shows,
        counterpart.bookId(),
        counterpart.syncToken(),
        number,
        refersTo);
  }

  Write write(Write.Then then) {
    var body =
        String.join(
            "|",
            operation.name(),
            kind.name(),
            owner,
            "" + version,
            shows,
            bookId,
            syncToken,
            number,
            String.join(",", refersTo));
    return new Write(operation, kind, body, new ContentHash(shows), then);
  }

  static Letter read(Write write) {
    var part = write.body().split("\\|", -1);
    return new Letter(
        Operation.valueOf(part[0]),
        BooksKind.valueOf(part[1]),
        part[2],
        Long.parseLong(part[3]),
        part[4],
        part[5],
        part[6],
        part[7],
        part[8].isEmpty() ? List.of() : Arrays.asList(part[8].split(",")));
  }
}
