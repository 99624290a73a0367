package io.syncdesk.core.record;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of every entity of every firm. Written through the ledger. Every answer is as
 * things are when it is asked for, never as an index remembers them: a record shown as due that was
 * carried over a moment ago would be sent twice, one that came to rest a moment ago and is not
 * found would rest for ever.
 */
public interface Records {
  int ASKED_FOR_AT_ONCE = 1000;

  Optional<SyncRecord> find(EntityRef entity);

  /** Those of them that are known, in no particular order. */
  List<SyncRecord> findAll(Collection<EntityRef> entities);

  /** Records of one kind whose next attempt may run now, longest due first. */
  List<SyncRecord> due(CompanyId company, EntityKind kind, Instant now, int limit);

  /** Records that rest for this, in no particular order. */
  List<SyncRecord> awaiting(CompanyId company, Awaited awaited, int limit);

  /** Those of these entities that at least one record rests for. */
  Set<EntityRef> awaitedAmong(CompanyId company, Collection<EntityRef> entities);

  /** Stores which entity each of these is to show; all of one company, at most 100. */
  void claim(Map<BookRef, EntityRef> owners);

  /** What waits for just this entity, without what was left out with it; in no order. */
  List<Waits> waitingFor(EntityRef awaited, int limit);

  /** A record that waits, and what it comes to, if it is a document. */
  record Waits(EntityRef entity, Optional<Money> amount) {}

  /** Which entities these were claimed for, as far as any was; its record has to confirm it. */
  Map<BookRef, EntityRef> owners(CompanyId company, Collection<BookRef> shown);

  /** Whether a company has any record whose next attempt may run now. */
  boolean anyDue(CompanyId company, Instant now);
}
