package io.syncdesk.core.lane;

import io.syncdesk.core.books.Call;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.record.Awaited;
import java.util.TreeSet;

/**
 * One turn of a company's lane: settle what was left unanswered, look again at what a changed
 * setting or a switched client concerns, look at what others did in QuickBooks, carry every due
 * record one step on, and in the time that is left learn what was in QuickBooks before. Ends in
 * time and wakes itself if more is left.
 */
public final class RunTurn {
  private final Surroundings around;

  public RunTurn(Surroundings around) {
    this.around = around;
  }

  public TurnEnd run(WakeUp wakeUp, Deadline deadline) {
    var end =
        around
            .stores()
            .lanes()
            .begin(wakeUp.company())
            .map(begun -> run(begun, deadline))
            .orElseGet(TurnEnd.NotServed::new);
    if (end instanceof TurnEnd.MoreToDo && wakeUp.hops() < WakeUp.HOPS_MAX) {
      around.wakeUps().wake(wakeUp.next());
    }
    return end;
  }

  private TurnEnd run(Lanes.Begun begun, Deadline deadline) {
    new RunErrands(around, begun).tellTaxDome();
    var company = begun.company();
    if (company.pace() instanceof Pace.Paused(var pause, var _, var _)
        && company.pace().holdsAt(around.rules().clock().instant())) {
      return new TurnEnd.Paused(pause);
    }
    if (around.rules().catchUp().restored().holdsAt(around.rules().clock().instant())) {
      return new TurnEnd.Rested();
    }
    return switch (company.connection()) {
      case Connection.Connected(var realm) -> run(begun, realm, deadline);
      case Connection.Disconnected _ -> new TurnEnd.NotServed();
    };
  }

  private TurnEnd run(Lanes.Begun begun, Realm realm, Deadline deadline) {
    var allowance = new Allowance(begun.usage(), around.rules().clock());
    try {
      return run(begun, realm, deadline, allowance);
    } finally {
      if (!allowance.usage().equals(begun.usage())) {
        around.stores().lanes().used(begun.company().id(), begun.epoch(), allowance.usage());
      }
    }
  }

  private TurnEnd run(Lanes.Begun begun, Realm realm, Deadline deadline, Allowance allowance) {
    var pause = new PauseCompany(around, begun);
    var misses = begun.company().pace().misses();
    if (!allowance.hasRoomFor(Call.Form.SINGLE)) {
      return pause.keepPace(allowance, misses);
    }
    return switch (around.library().open(begun.company(), realm, deadline, allowance)) {
      case Library.Opened.Open(var books) ->
          run(begun, new Turn(begun, books, deadline, allowance, around));
      case Library.Opened.Loading _ -> new TurnEnd.MoreToDo();
      case Library.Opened.Shut(var undecided) -> pause.pause(undecided, misses);
    };
  }

  private TurnEnd run(Lanes.Begun begun, Turn turn) {
    var progress = begun.journal().map(new SettleJournal(turn)::settle).orElse(Progress.STILL);
    progress = progress instanceof Progress.Stop ? progress : reconsider(turn);
    progress =
        progress instanceof Progress.Stop
            ? progress
            : new RunErrands(around, begun).judgeAnew(turn);
    progress = progress instanceof Progress.Stop ? progress : catchUp(begun, turn);
    progress = progress instanceof Progress.Stop ? progress : drainAndLearn(turn);
    return progress instanceof Progress.Stop(var end) ? end : new TurnEnd.Rested();
  }

  /** What becomes due meanwhile waits for one page at most. */
  private static Progress drainAndLearn(Turn turn) {
    Progress progress;
    do {
      progress = new DrainDue(turn).drain();
      progress = progress instanceof Progress.Stop ? progress : new LearnMore(turn).learn();
    } while (progress instanceof Progress.Went);
    return progress;
  }

  private static Progress catchUp(Lanes.Begun begun, Turn turn) {
    return new CatchUp(turn, begun.news()).catchUp();
  }

  private static Progress reconsider(Turn turn) {
    for (var reason : new TreeSet<>(turn.company().reconsider())) {
      if (new ReleaseDependents(turn).release(new Awaited.Choice(reason))
          instanceof Progress.Stop stop) {
        return stop;
      }
    }
    if (!turn.company().reconsider().isEmpty()) {
      turn.reconsidered();
    }
    return Progress.STILL;
  }
}
