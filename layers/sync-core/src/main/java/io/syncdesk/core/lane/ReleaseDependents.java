package io.syncdesk.core.lane;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.record.Awaited;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import java.util.List;

/**
 * Makes due what rests for something. Runs before the step that this something ends with: a crash
 * in between leaves dependents that look once too often, never one that nobody wakes.
 */
final class ReleaseDependents {
  private final Turn turn;

  ReleaseDependents(Turn turn) {
    this.turn = turn;
  }

  /** Releases everything that rests for one of these. */
  Progress release(List<EntityRef> entities) {
    if (entities.isEmpty()) {
      return Progress.STILL;
    }
    for (var entity : turn.stores().records().awaitedAmong(turn.id(), entities)) {
      if (release(new Awaited.Entity(entity)) instanceof Progress.Stop stop) {
        return stop;
      }
    }
    return Progress.STILL;
  }

  /** Releases everything that rests for this, page by page. */
  Progress release(Awaited awaited) {
    while (turn.hasTimeToStore()) {
      var page = turn.stores().records().awaiting(turn.id(), awaited, Step.RECORDS_MAX);
      if (page.isEmpty()) {
        return Progress.STILL;
      }
      var step = Step.of(page.stream().map(this::due).toList());
      if (turn.store(step) instanceof Ledger.Stored.Superseded) {
        return Progress.stop(new TurnEnd.Superseded());
      }
    }
    return Progress.stop(new TurnEnd.MoreToDo());
  }

  private Step.Change due(SyncRecord resting) {
    return switch (resting.state()) {
      case State.Resting rest ->
          new Step.Change(resting, resting.in(new State.Due(turn.now(), rest.next())));
      case State.Due _, State.Synced _, State.Parked _, State.Skipped _, State.Deleted _ ->
          throw new IllegalStateException("found among what rests: " + resting);
    };
  }
}
