package io.syncdesk.core.memory;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.desk.ResolveSyncError;
import io.syncdesk.core.lane.Stores;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.SyncError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All our tables in memory, over one state. */
public final class InMemoryTables {
  private final Map<CompanyId, Shelf> shelves = new LinkedHashMap<>();
  private final InMemoryRecords records = new InMemoryRecords(this);
  private final InMemoryLedger ledger = new InMemoryLedger(this);
  private final InMemoryLanes lanes = new InMemoryLanes(this);
  private final InMemoryCompanies companies = new InMemoryCompanies(this);
  private final InMemorySyncErrors errors = new InMemorySyncErrors(this);
  private final InMemoryAttempts attempts = new InMemoryAttempts(this);
  private final InMemoryReservations reservations = new InMemoryReservations();

  /** A firm that has given us its QuickBooks. */
  public InMemoryTables connected(CompanyId id, Realm realm, Settings settings) {
    var connection = new Connection.Connected(realm);
    return having(new Company(id, connection, new Pace.Running(), settings, Set.of()));
  }

  public InMemoryTables having(Company company) {
    shelf(company.id()).company = Optional.of(company);
    return this;
  }

  public Stores stores() {
    return new Stores(lanes, records, ledger, attempts, errors);
  }

  /** What a decision changes. */
  public ResolveSyncError.Rows rows() {
    return new ResolveSyncError.Rows(errors(), records(), ledger(), reservations());
  }

  public InMemoryReservations reservations() {
    return reservations;
  }

  public InMemoryRecords records() {
    return records;
  }

  public InMemoryLedger ledger() {
    return ledger;
  }

  public InMemoryLanes lanes() {
    return lanes;
  }

  public InMemoryCompanies companies() {
    return companies;
  }

  public InMemorySyncErrors errors() {
    return errors;
  }

  public InMemoryAttempts attempts() {
    return attempts;
  }

  /** Every record of a firm, in the order they first came. */
  public List<SyncRecord> allRecords(CompanyId company) {
    return List.copyOf(shelf(company).records.values());
  }

  /** Every sync error a firm ever had. */
  public List<SyncError> allErrors(CompanyId company) {
    return List.copyOf(shelf(company).errors.values());
  }

  /** All tables as they are at one moment. */
  public static final class Backup {
    private final List<Shelf> shelves;

    private Backup(List<Shelf> shelves) {
      this.shelves = shelves;
    }
  }

  public Backup backedUp() {
    return new Backup(shelves.values().stream().map(Shelf::copy).toList());
  }

  /** What came after it is lost. */
  public void restore(Backup backup) {
    shelves.clear();
    backup.shelves.forEach(it -> shelves.put(it.id, it.copy()));
  }

  Shelf shelf(CompanyId company) {
    return shelves.computeIfAbsent(company, Shelf::new);
  }

  Shelf shelf(EntityRef entity) {
    return shelf(entity.company());
  }

  List<Shelf> served() {
    return shelves.values().stream().filter(it -> it.company.isPresent()).toList();
  }
}
