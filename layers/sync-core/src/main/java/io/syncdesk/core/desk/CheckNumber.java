package io.syncdesk.core.desk;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.numbering.NextNumber;
import io.syncdesk.core.numbering.Numbering;
import io.syncdesk.core.numbering.Reservations;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import java.util.Optional;

/** Tells whether a number that a person types for an invoice is free, and else which is (S13). */
public final class CheckNumber {
  private final Mirror mirror;
  private final Records records;
  private final Numbering numbering;

  public CheckNumber(Mirror mirror, Records records, Reservations reservations) {
    this.mirror = mirror;
    this.records = records;
    this.numbering = new Numbering(mirror, reservations);
  }

  /** What came of it. */
  public sealed interface Checked {
    record Free() implements Checked {}

    /** QuickBooks has it, or an invoice on its way there; no suggestion where none can follow. */
    record Taken(Optional<String> suggestion) implements Checked {}
  }

  /** For an invoice that nobody has heard of yet. */
  public Checked check(Realm realm, String number) {
    return checked(realm, number, numbering.isTaken(realm, number));
  }

  /** For this invoice: what it has itself is free for it. */
  public Checked check(Realm realm, String number, EntityRef invoice) {
    var itself = records.find(invoice);
    var isSomebodyElses =
        mirror.numbered(realm, DocumentKind.INVOICE, number).stream()
            .anyMatch(it -> itself.filter(record -> shows(it, record)).isEmpty());
    return checked(realm, number, isSomebodyElses || numbering.isOthers(realm, number, invoice));
  }

  private static boolean shows(Document document, SyncRecord record) {
    return record.isShownBy(new BookRef(BooksKind.INVOICE, document.bookId()));
  }

  private Checked checked(Realm realm, String number, boolean isTaken) {
    return isTaken
        ? new Checked.Taken(new NextNumber(numbering).insteadOf(realm, number))
        : new Checked.Free();
  }
}
