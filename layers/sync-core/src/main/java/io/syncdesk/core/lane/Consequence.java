package io.syncdesk.core.lane;

import io.syncdesk.core.books.Trace;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.SyncRecord;

/** What a finding means for a record and for the desk. */
record Consequence(SyncRecord after, Desk desk) {

  /** What happens on the desk. */
  sealed interface Desk {
    record Untouched() implements Desk {}

    /** A sync error opens, or the one that is there gets this new reason. */
    record Park(Fault fault, Trace trace) implements Desk {}

    /** The same because somebody changed it in QuickBooks, where it also has to be undone. */
    record Drift(Fault fault) implements Desk {}

    /** The sync error that is there has no reason any more. */
    record Clear() implements Desk {}

    /** The sync error that is there is about something that is not to be in the books any more. */
    record LeaveOut() implements Desk {}

    /** The sync error that is there was cured in QuickBooks. */
    record Heal() implements Desk {}
  }

  static Consequence none(SyncRecord current) {
    return new Consequence(current, new Desk.Untouched());
  }
}
