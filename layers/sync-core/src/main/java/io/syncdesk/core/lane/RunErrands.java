package io.syncdesk.core.lane;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.ledger.Errands;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.record.Awaited;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Try;
import io.syncdesk.core.resolution.SyncError;
import java.util.List;
import java.util.Set;

/** Does what earlier steps left to be done on the side; what is done twice does no harm. */
final class RunErrands {
  /** More than this of one client stays on the desk, where a resync shows that it is left out. */
  private static final int ERRORS_MAX = 1_000;

  private final Surroundings around;
  private final Lanes.Begun begun;

  RunErrands(Surroundings around, Lanes.Begun begun) {
    this.around = around;
    this.begun = begun;
  }

  /** Needs no QuickBooks, so it waits for no pause. */
  void tellTaxDome() {
    var commands = begun.errands().commands();
    if (!commands.isEmpty()) {
      commands.forEach(around.taxDome()::tell);
      around
          .stores()
          .lanes()
          .ran(begun.company().id(), begun.epoch(), new Errands(commands, Set.of()));
    }
  }

  /** What rests for a client, or is on the desk because of it, is judged by how it stands now. */
  Progress judgeAnew(Turn turn) {
    for (var client : begun.errands().switched()) {
      if (judgeAnew(client, turn) instanceof Progress.Stop stop) {
        return stop;
      }
      turn.ranErrands(new Errands(Set.of(), Set.of(client)));
    }
    return Progress.STILL;
  }

  private static Progress judgeAnew(EntityRef client, Turn turn) {
    if (new ReleaseDependents(turn).release(new Awaited.Entity(client))
        instanceof Progress.Stop s) {
      return s;
    }
    for (var error : turn.stores().errors().ofClient(turn.id(), client.id(), ERRORS_MAX)) {
      if (!turn.hasTimeToStore()) {
        return Progress.stop(new TurnEnd.MoreToDo());
      }
      if (judgeAnew(error, turn) instanceof Ledger.Stored.Superseded) {
        return Progress.stop(new TurnEnd.Superseded());
      }
    }
    return Progress.STILL;
  }

  private static Ledger.Stored judgeAnew(SyncError error, Turn turn) {
    return turn.stores()
        .records()
        .find(error.entity())
        .filter(it -> it.state() instanceof State.Parked)
        .map(it -> turn.store(Step.of(List.of(new Step.Change(it, due(it, turn))))))
        .orElseGet(Ledger.Stored.Done::new);
  }

  private static SyncRecord due(SyncRecord parked, Turn turn) {
    return parked.in(new State.Due(turn.now(), new Try.First()));
  }
}
