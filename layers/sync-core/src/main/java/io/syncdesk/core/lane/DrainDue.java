package io.syncdesk.core.lane;

import io.syncdesk.core.books.Call;
import io.syncdesk.core.change.EntityKind;

/** Takes due records stage by stage, most basic kind first, until none is left or time is up. */
final class DrainDue {
  private final Turn turn;

  DrainDue(Turn turn) {
    this.turn = turn;
  }

  /**
   * What one stage frees may be due in a stage that is already past, so it goes round until still.
   */
  Progress drain() {
    Progress round;
    do {
      round = drainOnce();
    } while (round instanceof Progress.Went);
    return round;
  }

  private Progress drainOnce() {
    Progress round = Progress.STILL;
    for (var kind : EntityKind.values()) {
      var stage = drain(kind);
      if (stage instanceof Progress.Stop) {
        return stage;
      }
      round = stage instanceof Progress.Went ? stage : round;
    }
    return round;
  }

  private Progress drain(EntityKind kind) {
    Progress stage = Progress.STILL;
    while (turn.hasTimeForAStep()) {
      var page = turn.stores().records().due(turn.id(), kind, turn.now(), Call.ITEMS_MAX);
      if (page.isEmpty()) {
        return stage;
      }
      var step = new Advance(turn).advance(page);
      if (!(step instanceof Progress.Went)) {
        return step instanceof Progress.Stop ? step : stage;
      }
      stage = step;
    }
    return Progress.stop(new TurnEnd.MoreToDo());
  }
}
