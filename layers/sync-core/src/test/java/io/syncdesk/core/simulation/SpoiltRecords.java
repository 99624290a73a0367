package io.syncdesk.core.simulation;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.record.Awaited;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records that do some things in a way of their own. */
class SpoiltRecords implements Records {
  private final Records records;

  SpoiltRecords(Records records) {
    this.records = records;
  }

  @Override
  public Optional<SyncRecord> find(EntityRef entity) {
    return records.find(entity);
  }

  @Override
  public List<SyncRecord> findAll(Collection<EntityRef> entities) {
    return records.findAll(entities);
  }

  @Override
  public List<SyncRecord> due(CompanyId company, EntityKind kind, Instant now, int limit) {
    return records.due(company, kind, now, limit);
  }

  @Override
  public List<SyncRecord> awaiting(CompanyId company, Awaited awaited, int limit) {
    return records.awaiting(company, awaited, limit);
  }

  @Override
  public Set<EntityRef> awaitedAmong(CompanyId company, Collection<EntityRef> entities) {
    return records.awaitedAmong(company, entities);
  }

  @Override
  public List<Waits> waitingFor(EntityRef awaited, int limit) {
    return records.waitingFor(awaited, limit);
  }

  @Override
  public void claim(Map<BookRef, EntityRef> owners) {
    records.claim(owners);
  }

  @Override
  public Map<BookRef, EntityRef> owners(CompanyId company, Collection<BookRef> shown) {
    return records.owners(company, shown);
  }

  @Override
  public boolean anyDue(CompanyId company, Instant now) {
    return records.anyDue(company, now);
  }
}
