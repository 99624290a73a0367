package io.syncdesk.core.lane;

import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Pause;
import java.time.Duration;

/** Lets a company stand still for a while: nothing was decided about any of its entities (B3). */
final class PauseCompany {
  private final Surroundings around;
  private final Lanes.Begun begun;

  PauseCompany(Surroundings around, Lanes.Begun begun) {
    this.around = around;
    this.begun = begun;
  }

  TurnEnd pause(Outcome.Undecided undecided, int misses) {
    var now = around.rules().clock().instant();
    var pause = PausePolicy.pause(why(undecided), misses, now);
    var id = begun.company().id();
    around.stores().lanes().pace(id, begun.epoch(), new Pace.Paused(pause, misses + 1));
    around.wakeUps().wakeAfter(WakeUp.of(id), Duration.between(now, pause.until()));
    return new TurnEnd.Paused(pause);
  }

  private static Pause.Why why(Outcome.Undecided undecided) {
    return switch (undecided) {
      case Outcome.Deferred(var why) -> why;
      case Outcome.Uncertain _ -> Pause.Why.OUTAGE;
    };
  }
}
