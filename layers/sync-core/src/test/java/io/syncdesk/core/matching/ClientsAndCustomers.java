package io.syncdesk.core.matching;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.AccountType;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.memory.InMemoryMirror;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.mirror.Contact;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.record.SyncRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A firm with clients in TaxDome and customers in QuickBooks. */
final class ClientsAndCustomers {
  static final Realm REALM = new Realm("9341450000000001");
  private static final Settings SETTINGS = Settings.startingOn(Told.DAY);

  final InMemoryTables tables = new InMemoryTables().connected(Told.FIRM, REALM, SETTINGS);
  final InMemoryMirror mirror = new InMemoryMirror();

  Suggest suggest() {
    return new Suggest(tables.companies(), mirror, tables.records());
  }

  FindCustomers findCustomers() {
    return new FindCustomers(tables.companies(), mirror, tables.records());
  }

  EntityRef person(String id, String name) {
    return person(id, name, Contact.NONE);
  }

  EntityRef person(String id, String name, Contact contact) {
    return client(id, name, AccountType.INDIVIDUAL, contact);
  }

  EntityRef company(String id, String name) {
    return client(id, name, AccountType.COMPANY, Contact.NONE);
  }

  private EntityRef client(String id, String name, AccountType type, Contact contact) {
    var account = new Account(name, type, contact.email(), contact.phone(), null);
    return store(Told.anAccount(id).showing(account).record());
  }

  private EntityRef store(SyncRecord record) {
    tables.ledger().store(Told.FIRM, Step.of(List.of(new Step.Change(record, record))));
    return record.entity();
  }

  ClientsAndCustomers customer(String bookId, String name) {
    return customer(bookId, name, Contact.NONE);
  }

  ClientsAndCustomers customer(String bookId, String name, Contact contact) {
    return listed(ListKind.CUSTOMER, bookId, name, contact);
  }

  ClientsAndCustomers vendor(String bookId, String name) {
    return listed(ListKind.VENDOR, bookId, name, Contact.NONE);
  }

  private ClientsAndCustomers listed(ListKind kind, String bookId, String name, Contact contact) {
    mirror.put(REALM, List.of(new Listed(kind, bookId, name, "", Listed.Use.ACTIVE, "0", contact)));
    return this;
  }

  /** A client's record shows this customer, and the customer is claimed for it. */
  void link(EntityRef client, String bookId) {
    claim(client, bookId);
    var record = tables.records().find(client).orElseThrow();
    store(
        record.with(
            List.of(new Counterpart(BooksKind.CUSTOMER, bookId, "0", new ContentHash("x")))));
  }

  void claim(EntityRef client, String bookId) {
    tables.records().claim(Map.of(new BookRef(BooksKind.CUSTOMER, bookId), client));
  }

  void deletedInTaxDome(EntityRef client) {
    var record = tables.records().find(client).orElseThrow();
    store(
        record
            .changedTo(Told.anAccount(client.id()).version(2).deleted().change(), Told.NOON)
            .with(record.counterparts()));
  }

  void disconnects() {
    tables.having(
        new Company(
            Told.FIRM, new Connection.Disconnected(), new Pace.Running(), SETTINGS, Set.of()));
  }
}
