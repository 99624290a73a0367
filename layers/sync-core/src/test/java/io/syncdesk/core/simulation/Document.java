package io.syncdesk.core.simulation;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.change.ContentHash;

/** One document in the QuickBooks of this world; version 0 is what a bookkeeper made. */
final class Document {
  /** Who brought it to its end, if anybody. */
  enum Life {
    LIVES,
    DELETED_BY_US,
    DELETED_BY_BOOKKEEPER
  }

  final BooksKind kind;
  final String bookId;
  final String owner;
  final String number;
  long version;
  String shows;
  Life life = Life.LIVES;
  boolean edited;
  long touchedAt;
  long visibleAt;
  private int syncToken;

  Document(BooksKind kind, String bookId, Letter letter) {
    this.kind = kind;
    this.bookId = bookId;
    this.owner = letter.owner();
    this.number = letter.number();
    this.version = letter.version();
    this.shows = letter.shows();
  }

  boolean lives() {
    return life == Life.LIVES;
  }

  boolean isAt(String token) {
    return token.equals("" + syncToken);
  }

  /** Changed now; the change data shows it from then on. */
  void touched(long now, long seenFrom) {
    syncToken++;
    touchedAt = now;
    visibleAt = seenFrom;
  }

  /** Whether we wrote it and left our mark; entries of lists have none, and a name instead. */
  boolean bearsOurMark() {
    return version > 0
        && switch (kind) {
          case CUSTOMER, VENDOR, ITEM -> false;
          case INVOICE, PAYMENT, CREDIT_MEMO, REFUND_RECEIPT, PURCHASE -> true;
        };
  }

  BookRef ref() {
    return new BookRef(kind, bookId);
  }

  Counterpart counterpart(String seen) {
    return new Counterpart(kind, bookId, "" + syncToken, new ContentHash(seen));
  }

  @Override
  public String toString() {
    return kind + " " + bookId + " of " + owner + " v" + version + " '" + shows + "' " + life;
  }
}
