package io.syncdesk.browser;

import io.syncdesk.aws.DynamoDbLedger;
import io.syncdesk.aws.DynamoDbMirror;
import io.syncdesk.aws.Environment;
import io.syncdesk.aws.TableNames;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.AccountType;
import io.syncdesk.core.change.Change;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts clients without a customer on the demo firm's desk, past every queue. */
record FullDesk(LocalSystem system) {
  private static final CompanyId COMPANY = new CompanyId(Firm.DEMO.id());
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  /** A client of each name, and a few customers who are called alike. */
  void fill(List<String> names) {
    var tables = TableNames.from(new Environment());
    var ledger = new DynamoDbLedger(system.dynamoDb(), tables);
    for (int from = 0; from < names.size(); from += Step.RECORDS_MAX) {
      ledger.store(COMPANY, step(from, names));
    }
    var mirror = new DynamoDbMirror(system.dynamoDb(), tables);
    mirror.put(
        new Realm(Firm.DEMO.realm()),
        names.stream().limit(20).map(it -> customer(it, names.indexOf(it))).toList());
  }

  private static Step step(int from, List<String> names) {
    var records = new ArrayList<Step.Change>();
    var errors = new ArrayList<Step.ErrorChange>();
    for (int n = from; n < Math.min(names.size(), from + Step.RECORDS_MAX); n++) {
      var record = record(n, names.get(n));
      records.add(new Step.Change(record, record));
      var error = error(record, n, names.get(n));
      errors.add(new Step.ErrorChange(error, error));
    }
    return new Step(records, errors, new Step.JournalChange.Unchanged());
  }

  private static SyncRecord record(int n, String name) {
    var entity = new EntityRef(COMPANY, EntityKind.ACCOUNT, "full-" + n);
    var account = new Account(name, AccountType.COMPANY, null, null, null);
    var change =
        new Change(
            "full-" + n,
            entity,
            new Version(1),
            NOON,
            new Content.Present(account),
            new ContentHash("full-" + n));
    return SyncRecord.of(change, NOON).in(State.Parked.REFUSED).on(OnDesk.YES);
  }

  private static SyncError error(SyncRecord record, int n, String name) {
    var subject = new Subject(name, record.entity().id(), name, null, null);
    var fault = new Fault.NoMatchingCustomer(name);
    return SyncError.open(record.entity(), subject, fault, Trace.NONE, NOON.plusSeconds(n));
  }

  private static Listed customer(String name, int n) {
    var contact = new Contact(n + "<img src=x onerror=pwned(1)>@evil.test", "555 " + n);
    return new Listed(ListKind.CUSTOMER, "c-" + n, name, "", Listed.Use.ACTIVE, "0", contact);
  }
}
