package io.syncdesk.core.simulation;

import io.syncdesk.core.books.Cue;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.State.Parked.Because;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.SyncError;
import java.util.HashMap;
import java.util.Map;

/**
 * Nothing that a look does by itself is without a cause in QuickBooks: whatever happened there once
 * brings a record to the desk once, and is worth one more try once (R8).
 */
final class CheckCauses {
  private final Map<String, Integer> counted = new HashMap<>();

  /** Somebody but us touched what shows an entity. */
  void touched(String owner) {
    counted.merge(owner, 1, Integer::sum);
  }

  /** Something happened that parked changes may be waiting for. */
  void happened(CompanyId company, Cue cue) {
    counted.merge(cause(company, cue), 1, Integer::sum);
  }

  /** A synced record is on the desk now. */
  void drifted(SyncRecord after) {
    if (after.state() instanceof State.Parked(var because)
        && because != Because.REFUSED
        && counted.merge(after.entity().toString(), -1, Integer::sum) < 0) {
      throw new Checker.Violation("drifted, and nobody touched it: " + after);
    }
  }

  /** A parked record is due again. */
  void again(SyncError error) {
    var awaits = error.awaits();
    if (!(error.status() instanceof Status.Retrying) || awaits == null) {
      return;
    }
    var company = error.entity().company();
    var tries = counted.merge(retry(company, awaits.cue()) + error.id(), 1, Integer::sum);
    if (tries > counted.getOrDefault(cause(company, awaits.cue()), 0)) {
      throw new Checker.Violation("tried again, and nothing happened: " + error);
    }
  }

  private static String cause(CompanyId company, Cue cue) {
    return "cause " + company + " " + cue.word();
  }

  private static String retry(CompanyId company, Cue cue) {
    return "retry " + company + " " + cue.word() + " ";
  }
}
