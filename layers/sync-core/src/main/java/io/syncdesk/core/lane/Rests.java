package io.syncdesk.core.lane;

import io.syncdesk.core.attempt.Attempt;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import java.util.List;

/** A due record turned out not to be ready; what rests is not an error (B1). */
record Rests(SyncRecord judged, State.Resting state) implements Finding {

  @Override
  public EntityRef entity() {
    return judged.entity();
  }

  @Override
  public Consequence on(SyncRecord current, Rules rules) {
    if (!current.version().equals(judged.version()) || !(current.state() instanceof State.Due)) {
      return Consequence.none(current);
    }
    return switch (current.onDesk()) {
      case NO -> new Consequence(current.in(state), new Consequence.Desk.Untouched());
      case YES -> new Consequence(current.in(state).on(OnDesk.NO), offTheDesk());
    };
  }

  private Consequence.Desk offTheDesk() {
    return switch (state) {
      case State.Waiting _ -> new Consequence.Desk.Clear();
      case State.NotSynced _, State.LeftOutWith _ -> new Consequence.Desk.LeaveOut();
    };
  }

  @Override
  public List<Attempt> attempts() {
    return List.of();
  }
}
