package io.syncdesk.benchmarks;

import io.syncdesk.aws.DynamoDbLedger;
import io.syncdesk.aws.DynamoDbMirror;
import io.syncdesk.aws.Environment;
import io.syncdesk.aws.TableNames;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.change.Change;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.InvoiceLine;
import io.syncdesk.core.change.Money;
import io.syncdesk.core.change.NumberedBy;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.mirror.Contact;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.Subject;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.stack.LocalSystem;
import io.syncdesk.stack.firm.Firm;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Fills a firm's desk with errors and its mirror with customers, past every queue. */
final class FullDesk {
  private static final int CUSTOMERS_AT_ONCE = 1_000;
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");
  private static final List<String> NAMES =
      List.of("Aurora", "Lakeside", "Bianchi", "Nair", "O'Neil", "Meyer", "Smith", "Okafor");

  private final LocalSystem system;
  private final CompanyId company;
  private final Realm realm;

  FullDesk(LocalSystem system, Firm firm) {
    this.system = system;
    this.company = new CompanyId(firm.id());
    this.realm = new Realm(firm.realm());
  }

  void fill(int errors, int customers) {
    var tables = TableNames.from(new Environment());
    var ledger = new DynamoDbLedger(system.dynamoDb(), tables);
    for (int from = 0; from < errors; from += Step.RECORDS_MAX) {
      ledger.store(company, step(from, Math.min(errors, from + Step.RECORDS_MAX)));
    }
    var mirror = new DynamoDbMirror(system.dynamoDb(), tables);
    for (int from = 0; from < customers; from += CUSTOMERS_AT_ONCE) {
      mirror.put(realm, customers(from, Math.min(customers, from + CUSTOMERS_AT_ONCE)));
    }
  }

  private static List<Listed> customers(int from, int to) {
    return IntStream.range(from, to).mapToObj(FullDesk::customer).toList();
  }

  private static Listed customer(int n) {
    var name = NAMES.get(n % NAMES.size()) + " " + Integer.toString(n, Character.MAX_RADIX);
    var contact = new Contact("office" + n + "@example.com", "415 555 " + n);
    return new Listed(ListKind.CUSTOMER, "c-" + n, name, "", Listed.Use.ACTIVE, "0", contact);
  }

  private Step step(int from, int to) {
    var records = IntStream.range(from, to).mapToObj(this::record).toList();
    return new Step(
        records.stream().map(it -> new Step.Change(it, it)).toList(),
        records.stream().map(FullDesk::error).map(it -> new Step.ErrorChange(it, it)).toList(),
        new Step.JournalChange.Unchanged());
  }

  private SyncRecord record(int n) {
    var entity = new EntityRef(company, EntityKind.INVOICE, "full-" + n);
    var amount = new Money(BigDecimal.valueOf(100 + n, 2), "USD");
    var line = new InvoiceLine("svc-full", null, BigDecimal.ONE, amount, amount, null);
    var invoice =
        new Invoice(
            "F-" + n,
            NumberedBy.PERSON,
            "acc-full",
            DAY,
            null,
            List.of(line),
            null,
            amount,
            null,
            null,
            null);
    var change =
        new Change(
            "full-" + n,
            entity,
            new Version(1),
            NOON,
            new Content.Present(invoice),
            new ContentHash("full-" + n));
    return SyncRecord.of(change, NOON).in(State.Parked.REFUSED).on(OnDesk.YES);
  }

  private static SyncError error(SyncRecord record) {
    var number = record.entity().id();
    var subject = new Subject(number, "acc-full", "Full Ltd", null, DAY);
    return SyncError.open(
        record.entity(), subject, new Fault.NumberTaken(number, ""), Trace.NONE, NOON);
  }
}
