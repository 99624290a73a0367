package io.syncdesk.core.lane;

import io.syncdesk.core.books.Trace;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
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

  /** What comes to rest while QuickBooks has more than one of it goes to the desk instead. */
  Consequence unlessDoubled() {
    return after.isDoubled() && isAtRest() ? doubled(after) : this;
  }

  /** On the desk, with all the documents there are. */
  static Consequence doubled(SyncRecord record) {
    return new Consequence(
        record.in(new State.Parked(State.Parked.Because.EDITED)).on(OnDesk.YES),
        new Desk.Drift(record.doubled()));
  }

  private boolean isAtRest() {
    return switch (after.state()) {
      case State.Synced _, State.Resting _, State.Deleted _ -> true;
      case State.Due _, State.Parked _, State.Skipped _ -> false;
    };
  }
}
