package io.syncdesk.core.memory;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Money;
import io.syncdesk.core.record.Awaited;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@link Records} in memory. */
public final class InMemoryRecords implements Records {
  private final InMemoryTables tables;

  InMemoryRecords(InMemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<SyncRecord> find(EntityRef entity) {
    return Optional.ofNullable(tables.shelf(entity).records.get(entity));
  }

  @Override
  public List<SyncRecord> findAll(Collection<EntityRef> entities) {
    var found = new ArrayList<SyncRecord>();
    entities.forEach(entity -> find(entity).ifPresent(found::add));
    return found;
  }

  @Override
  public List<SyncRecord> due(CompanyId company, EntityKind kind, Instant now, int limit) {
    return tables.shelf(company).records.values().stream()
        .filter(record -> record.entity().kind() == kind && record.isDueAt(now))
        .sorted(Comparator.comparing(InMemoryRecords::notBefore))
        .limit(limit)
        .toList();
  }

  @Override
  public List<SyncRecord> awaiting(CompanyId company, Awaited awaited, int limit) {
    return tables.shelf(company).records.values().stream()
        .filter(record -> rests(record, awaited))
        .limit(limit)
        .toList();
  }

  @Override
  public void claim(Map<BookRef, EntityRef> owners) {
    owners.forEach((shown, owner) -> tables.shelf(owner).owners.put(shown, owner));
  }

  @Override
  public Map<BookRef, EntityRef> owners(CompanyId company, Collection<BookRef> shown) {
    var owners = new LinkedHashMap<BookRef, EntityRef>();
    for (var ref : shown) {
      var owner = tables.shelf(company).owners.get(ref);
      if (owner != null) {
        owners.put(ref, owner);
      }
    }
    return owners;
  }

  @Override
  public List<Waits> waitingFor(EntityRef awaited, int limit) {
    return awaiting(awaited.company(), new Awaited.Entity(awaited), Integer.MAX_VALUE).stream()
        .filter(it -> it.state() instanceof State.Waiting)
        .map(it -> new Waits(it.entity(), amount(it)))
        .limit(limit)
        .toList();
  }

  private static Optional<Money> amount(SyncRecord record) {
    return record.content() instanceof Content.Present(var snapshot)
        ? snapshot.total()
        : Optional.empty();
  }

  private static boolean rests(SyncRecord record, Awaited awaited) {
    return record.state() instanceof State.Resting resting && resting.awaited().equals(awaited);
  }

  @Override
  public Set<EntityRef> awaitedAmong(CompanyId company, Collection<EntityRef> entities) {
    var awaited = new LinkedHashSet<>(entities);
    awaited.retainAll(awaited(company));
    return awaited;
  }

  private Set<EntityRef> awaited(CompanyId company) {
    var awaited = new HashSet<EntityRef>();
    for (var record : tables.shelf(company).records.values()) {
      if (record.state() instanceof State.Resting resting
          && resting.awaited() instanceof Awaited.Entity(var ref)) {
        awaited.add(ref);
      }
    }
    return awaited;
  }

  @Override
  public boolean anyDue(CompanyId company, Instant now) {
    return tables.shelf(company).records.values().stream().anyMatch(it -> it.isDueAt(now));
  }

  private static Instant notBefore(SyncRecord record) {
    return ((State.Due) record.state()).notBefore();
  }
}
