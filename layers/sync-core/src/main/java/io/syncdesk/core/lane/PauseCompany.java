package io.syncdesk.core.lane;

import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Pause;
import java.time.Duration;
import java.time.Instant;

/** Lets a company stand still for a while: nothing was decided about any of its entities (B3). */
final class PauseCompany {
  private final Surroundings around;
  private final Lanes.Begun begun;

  PauseCompany(Surroundings around, Lanes.Begun begun) {
    this.around = around;
    this.begun = begun;
  }

  TurnEnd pause(Outcome.Undecided undecided, int misses) {
    return switch (undecided) {
      case Outcome.OutOfTime _ -> new TurnEnd.MoreToDo();
      case Outcome.Deferred(var why) -> pause(why, misses);
      case Outcome.Uncertain _ -> pause(Pause.Why.OUTAGE, misses);
    };
  }

  private TurnEnd pause(Pause.Why why, int misses) {
    var now = around.rules().clock().instant();
    return until(PausePolicy.pause(why, misses, now), misses + 1);
  }

  /** Nothing was asked, so nothing was missed. */
  TurnEnd keepPace(Allowance allowance, int misses) {
    return until(new Pause(allowance.easesAt(), Pause.Why.KEEPING_PACE), misses);
  }

  private TurnEnd until(Pause pause, int misses) {
    var id = begun.company().id();
    var left = Duration.between(around.rules().clock().instant(), pause.until());
    around
        .stores()
        .lanes()
        .pace(id, begun.epoch(), new Pace.Paused(pause, misses, since(pause.why())));
    around.wakeUps().wakeAfter(WakeUp.of(id), left);
    return new TurnEnd.Paused(pause);
  }

  /** A pause that goes on for the reason it began with is one pause, however often it is tried. */
  private Instant since(Pause.Why why) {
    return begun.company().pace() instanceof Pace.Paused(var before, var _, var since)
            && before.why() == why
        ? since
        : around.rules().clock().instant();
  }
}
