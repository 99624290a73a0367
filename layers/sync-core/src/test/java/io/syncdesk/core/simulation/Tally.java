package io.syncdesk.core.simulation;

import io.syncdesk.core.change.Change;
import io.syncdesk.core.change.EntityRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** What a run cost. */
final class Tally {
  private final Map<String, Integer> writes = new HashMap<>();
  private int laneRuns;
  private int doubled;

  Tally(LongSupplier now) {
    this.now = now;
  }

  private final Set<String> changes = new HashSet<>();
  private final Map<EntityRef, Long> toldAt = new HashMap<>();
  private final Map<EntityRef, Long> waits = new HashMap<>();
  private final LongSupplier now;

  /** TaxDome told of a version, perhaps once more. */
  void changed(Change change) {
    changes.add(change.entity() + " v" + change.version().value());
    toldAt.put(change.entity(), now.getAsLong());
  }

  /** QuickBooks shows what TaxDome told last. */
  void arrived(EntityRef entity) {
    Optional.ofNullable(toldAt.get(entity))
        .ifPresent(told -> waits.putIfAbsent(entity, now.getAsLong() - told));
  }

  /** How long it took until each was shown for the first time, in milliseconds. */
  Map<EntityRef, Long> waits() {
    return waits;
  }

  void laneRan() {
    laneRuns++;
  }

  /** An entity has one document more than it should. */
  void doubled() {
    doubled++;
  }

  int documentsDoubled() {
    return doubled;
  }

  /** QuickBooks did what a write asked for. */
  void wrote(String ofWhat) {
    writes.merge(ofWhat, 1, Integer::sum);
  }

  int changes() {
    return changes.size();
  }

  int laneRuns() {
    return laneRuns;
  }

  /** How often each version of an entity was written. */
  Map<String, Integer> writes() {
    return writes;
  }
}
