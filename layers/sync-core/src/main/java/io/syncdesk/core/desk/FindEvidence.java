package io.syncdesk.core.desk;

import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.change.Money;
import io.syncdesk.core.change.Snapshot;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.desk.Evidence.Aspect;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.SyncError;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Finds the document of QuickBooks that an error is about, from the mirror alone. */
public final class FindEvidence {
  private final Companies companies;
  private final Mirror mirror;
  private final Records records;

  public FindEvidence(Companies companies, Mirror mirror, Records records) {
    this.companies = companies;
    this.mirror = mirror;
    this.records = records;
  }

  public Optional<Evidence> of(SyncError error) {
    return companies
        .find(error.entity().company())
        .flatMap(Company::realm)
        .flatMap(realm -> records.find(error.entity()).flatMap(it -> of(error, it, realm)));
  }

  private Optional<Evidence> of(SyncError error, SyncRecord record, Realm realm) {
    return DocumentKind.spelled(Entries.kind(record).entity())
        .flatMap(kind -> inTheWay(error.fault(), record, kind, realm))
        .filter(it -> !isOurs(record, it))
        .flatMap(it -> record.wanted().present().map(ours -> compared(record, ours, it, realm)));
  }

  private Optional<Document> inTheWay(
      Fault fault, SyncRecord record, DocumentKind kind, Realm realm) {
    return switch (fault) {
      case Fault.NumberTaken(var number, var bookId) ->
          Optional.of(bookId)
              .filter(it -> !it.isEmpty())
              .flatMap(it -> mirror.find(realm, new DocumentRef(kind, it)))
              .or(() -> numbered(number, kind, realm));
      case Fault.Duplicate _ ->
          record.wanted().present().flatMap(it -> numbered(it.label(), kind, realm));
      case Fault.DoubledInQuickBooks(var bookIds) ->
          bookIds.stream()
              .filter(
                  it -> record.counterparts().stream().noneMatch(one -> one.bookId().equals(it)))
              .findFirst()
              .flatMap(it -> mirror.find(realm, new DocumentRef(kind, it)));
      case Fault.CuredByLooking _, Fault.CuredByPerson _, Fault.CuredByUs _ -> Optional.empty();
    };
  }

  /** What has no number is not the same as the first other one that has none. */
  private Optional<Document> numbered(String number, DocumentKind kind, Realm realm) {
    return number.isBlank()
        ? Optional.empty()
        : mirror.numbered(realm, kind, number).stream().findFirst();
  }

  private static boolean isOurs(SyncRecord record, Document document) {
    return record.counterparts().stream().anyMatch(it -> it.bookId().equals(document.bookId()));
  }

  private Evidence compared(SyncRecord record, Snapshot ours, Document theirs, Realm realm) {
    var customer =
        theirs.customerId().isEmpty()
            ? ""
            : mirror
                .find(realm, ListKind.CUSTOMER, theirs.customerId())
                .map(Listed::name)
                .orElse("");
    return new Evidence(
        new Evidence.Ours(
            ours.label(),
            ours.total().orElse(null),
            ours.date().orElse(null),
            clientName(record, ours)),
        new Evidence.Theirs(theirs, customer),
        same(record, ours, theirs),
        whose(record, ours, theirs));
  }

  private Evidence.Whose whose(SyncRecord record, Snapshot ours, Document theirs) {
    return theirs.customerId().isEmpty()
        ? Evidence.Whose.UNKNOWN
        : customer(record, ours)
            .map(it ->
                it.equals(theirs.customerId())
                    ? Evidence.Whose.OUR_CLIENTS
                    : Evidence.Whose.ANOTHERS)
            .orElse(Evidence.Whose.UNKNOWN);
  }

  private Set<Aspect> same(SyncRecord record, Snapshot ours, Document theirs) {
    var same = EnumSet.noneOf(Aspect.class);
    if (ours.label().strip().equalsIgnoreCase(theirs.number().strip())) {
      same.add(Aspect.NUMBER);
    }
    if (ours.total().filter(it -> isSame(it, theirs.amounts())).isPresent()) {
      same.add(Aspect.AMOUNT);
    }
    if (ours.date().filter(theirs.date()::equals).isPresent()) {
      same.add(Aspect.DATE);
    }
    if (whose(record, ours, theirs) == Evidence.Whose.OUR_CLIENTS) {
      same.add(Aspect.CUSTOMER);
    }
    return same;
  }

  private static boolean isSame(Money ours, Document.Amounts theirs) {
    return ours.currency().equals(theirs.currency())
        && ours.amount().compareTo(theirs.total()) == 0;
  }

  private Optional<String> customer(SyncRecord record, Snapshot ours) {
    return client(record, ours)
        .flatMap(it -> it.counterparts().stream().findFirst())
        .map(Counterpart::bookId);
  }

  private String clientName(SyncRecord record, Snapshot ours) {
    return client(record, ours)
        .flatMap(it -> it.wanted().present())
        .map(Snapshot::label)
        .orElse("");
  }

  private Optional<SyncRecord> client(SyncRecord record, Snapshot ours) {
    return ours.client(record.entity().company()).flatMap(records::find);
  }
}
