package io.syncdesk.core.simulation;

import io.syncdesk.core.books.Cue;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.State.Parked.Because;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.SyncError;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Nothing that a look does by itself is without a cause in QuickBooks: whatever happened there once
 * brings a record to the desk once, and is worth one more try once (R8).
 */
final class CheckCauses {
  private static final int WRITES_FORGOTTEN_AT_MOST = 5;
  private final Map<String, Integer> touches = new HashMap<>();
  private final Map<Happened, Integer> happened = new HashMap<>();
  private final Map<EntityRef, Map<Cue, Integer>> tries = new HashMap<>();

  private record Happened(CompanyId company, Cue cue) {}

  /** Somebody but us touched what shows an entity. */
  void touched(String owner) {
    touches.merge(owner, 1, Integer::sum);
  }

  /** Something happened that parked changes may be waiting for. */
  void happened(CompanyId company, Cue cue) {
    happened.merge(new Happened(company, cue), 1, Integer::sum);
  }

  /** What we wrote and know no more of is as if somebody else had written it, in each version. */
  void restored(Set<EntityRef> entities) {
    tries.clear();
    entities.forEach(it -> touches.merge(it.toString(), WRITES_FORGOTTEN_AT_MOST, Integer::sum));
  }

  /** TaxDome has a newer version: its fault is another one. */
  void startsAnew(EntityRef entity) {
    tries.remove(entity);
  }

  /** What was synced moved on. */
  void movedOn(SyncRecord after) {
    if (after.state() instanceof State.Parked(var because)
        && because != Because.REFUSED
        && touches.merge(after.entity().toString(), -1, Integer::sum) < 0) {
      throw new Checker.Violation("drifted, and nobody touched it: " + after);
    }
  }

  /** A parked record is due again; that a person wants it is a cause. */
  void again(SyncError error) {
    var awaits = error.awaits();
    if (!(error.status() instanceof Status.Retrying) || awaits == null) {
      startsAnew(error.entity());
      return;
    }
    var cue = awaits.cue();
    int times =
        tries.computeIfAbsent(error.entity(), _ -> new HashMap<>()).merge(cue, 1, Integer::sum);
    if (times > happened.getOrDefault(new Happened(error.entity().company(), cue), 0)) {
      throw new Checker.Violation("tried again, and nothing happened: " + error);
    }
  }
}
