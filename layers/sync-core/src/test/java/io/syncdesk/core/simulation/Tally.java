package io.syncdesk.core.simulation;

import io.syncdesk.core.change.Change;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a run cost. */
final class Tally {
  private final Map<String, Integer> writes = new HashMap<>();
  private int laneRuns;
  private final Set<String> changes = new HashSet<>();

  /** TaxDome told of a version, perhaps once more. */
  void changed(Change change) {
    changes.add(change.entity() + " v" + change.version().value());
  }

  void laneRan() {
    laneRuns++;
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
