package io.syncdesk.core.desk;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Payment;
import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.change.Snapshot;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.ledger.Taking;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.numbering.InvoiceNumber;
import io.syncdesk.core.numbering.Numbering;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The entries of QuickBooks that a person may choose, name or number something by. */
final class Entries {
  /** QuickBooks' limit for a display name. */
  private static final int NAME_MAX = 500;

  private static final Pattern NO_NAME = Pattern.compile("[:\\p{Cntrl}]");

  private final Companies companies;
  private final Mirror mirror;
  private final Records records;
  private final Numbering numbering;

  Entries(Companies companies, Mirror mirror, Records records, Numbering numbering) {
    this.numbering = numbering;
    this.companies = companies;
    this.mirror = mirror;
    this.records = records;
  }

  /** What a person pointed at. */
  sealed interface Found {
    record Usable(Counterpart counterpart, Taking taking) implements Found {}

    record Not(Obstacle obstacle) implements Found {}
  }

  Found find(SyncRecord record, String bookId) {
    return realm(record)
        .map(realm -> found(record, bookId, realm))
        .orElseGet(() -> new Found.Not(new Obstacle.NotConnected()));
  }

  private Found found(SyncRecord record, String bookId, Realm realm) {
    return switch (kind(record)) {
      case CUSTOMER -> listed(record, mirror.find(realm, ListKind.CUSTOMER, bookId));
      case ITEM -> listed(record, mirror.find(realm, ListKind.ITEM, bookId));
      case INVOICE -> document(record, DocumentKind.INVOICE, bookId, realm);
      case PAYMENT -> document(record, DocumentKind.PAYMENT, bookId, realm);
      case CREDIT_MEMO -> document(record, DocumentKind.CREDIT_MEMO, bookId, realm);
      case REFUND_RECEIPT -> document(record, DocumentKind.REFUND_RECEIPT, bookId, realm);
      case PURCHASE -> document(record, DocumentKind.PURCHASE, bookId, realm);
      case VENDOR -> new Found.Not(new Obstacle.NoSuchEntry());
    };
  }

  /** What shows a record of this kind. */
  static BooksKind kind(SyncRecord record) {
    return isCredit(record) ? BooksKind.CREDIT_MEMO : BooksKind.showing(record.entity().kind());
  }

  private static boolean isCredit(SyncRecord record) {
    return record.content() instanceof Content.Present(Payment payment)
        && payment.method() == PaymentMethod.PROMOTIONAL_CREDIT;
  }

  private Found listed(SyncRecord record, Optional<Listed> entry) {
    return entry
        .map(it ->
            it.isActive()
                ? unlessLinked(record, it.bookId(), it.syncToken())
                : new Found.Not(new Obstacle.EntryUnusable()))
        .orElseGet(() -> new Found.Not(new Obstacle.NoSuchEntry()));
  }

  private Found document(SyncRecord record, DocumentKind kind, String bookId, Realm realm) {
    var known = mirror.find(realm, new DocumentRef(kind, bookId));
    if (known.isEmpty()) {
      return new Found.Not(new Obstacle.NoSuchEntry());
    }
    if (known.get().isVoided()) {
      return new Found.Not(new Obstacle.EntryUnusable());
    }
    return otherCustomer(record, known.get())
        .<Found>map(id -> new Found.Not(new Obstacle.OtherCustomers(customerName(id, realm))))
        .orElseGet(() -> unlessLinked(record, bookId, known.get().syncToken()));
  }

  private String customerName(String bookId, Realm realm) {
    return mirror.find(realm, ListKind.CUSTOMER, bookId).map(Listed::name).orElse(bookId);
  }

  /** A payment of ours could never be applied to an invoice of somebody else. */
  private Optional<String> otherCustomer(SyncRecord record, Document document) {
    return Optional.of(document.customerId())
        .filter(it -> !it.isEmpty())
        .filter(it -> customer(record).filter(ours -> !ours.equals(it)).isPresent());
  }

  private Optional<String> customer(SyncRecord record) {
    return record
        .content()
        .present()
        .flatMap(it -> it.client(record.entity().company()))
        .flatMap(records::find)
        .flatMap(it -> it.counterparts().stream().findFirst())
        .map(Counterpart::bookId);
  }

  /**
   * A client takes the customer over; a document is kept as it is there, unless there is something
   * newer to say already.
   */
  private Found unlessLinked(SyncRecord record, String bookId, String syncToken) {
    var shown = new Counterpart(kind(record), bookId, syncToken, record.contentHash());
    var linked = record.entity().kind() == EntityKind.ACCOUNT ? shown : asItIs(record, shown);
    return records.owners(record.entity().company(), List.of(shown.ref())).values().stream()
        .filter(owner -> !owner.equals(record.entity()))
        .findFirst()
        .map(owner -> unlessConfirmed(record, linked, owner))
        .orElseGet(() -> usable(record, linked, new Taking.Before.Free()));
  }

  private Found unlessConfirmed(SyncRecord record, Counterpart linked, EntityRef owner) {
    var other = records.find(owner);
    if (other.filter(it -> it.isShownBy(linked.ref())).isPresent()) {
      return new Found.Not(new Obstacle.LinkedElsewhere(owner.kind().word(), owner.id()));
    }
    var revision = other.map(SyncRecord::revision).orElse(SyncRecord.NOT_STORED);
    return usable(record, linked, new Taking.Before.Unconfirmed(owner, revision));
  }

  private static Found usable(SyncRecord record, Counterpart linked, Taking.Before before) {
    return new Found.Usable(linked, new Taking(linked.ref(), record.entity(), before));
  }

  private static Counterpart asItIs(SyncRecord record, Counterpart shown) {
    return record.state() instanceof State.Parked ? shown.kept() : shown.kept().keptNoMore();
  }

  /** The name a client has in TaxDome. */
  static String nameOf(SyncRecord record) {
    return record.content().present().map(Snapshot::label).orElse("");
  }

  Optional<Obstacle> obstacleToName(SyncRecord record, String name) {
    if (name.isBlank() || name.length() > NAME_MAX || NO_NAME.matcher(name).find()) {
      return Optional.of(new Obstacle.NameUnusable());
    }
    var realm = realm(record);
    if (realm.isEmpty()) {
      return notConnected();
    }
    return isNameTaken(realm.get(), name)
        ? Optional.of(new Obstacle.NameTaken(name))
        : Optional.empty();
  }

  private boolean isNameTaken(Realm realm, String name) {
    return !mirror.named(realm, ListKind.CUSTOMER, name).isEmpty()
        || !mirror.named(realm, ListKind.VENDOR, name).isEmpty();
  }

  private static Optional<Obstacle> notConnected() {
    return Optional.of(new Obstacle.NotConnected());
  }

  Optional<Obstacle> obstacleToNumber(SyncRecord record, String number) {
    if (!InvoiceNumber.isTakenByQuickBooks(number)) {
      return Optional.of(new Obstacle.NumberUnusable());
    }
    var realm = realm(record);
    if (realm.isEmpty()) {
      return notConnected();
    }
    return numbering.isTaken(realm.get(), number, record.entity())
        ? Optional.of(new Obstacle.NumberTaken(number))
        : Optional.empty();
  }

  private Optional<Realm> realm(SyncRecord record) {
    return companies.find(record.entity().company()).flatMap(Company::realm);
  }
}
