package io.syncdesk.core.lane;

import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.Learned;

/**
 * Takes one page more of the documents that were in QuickBooks before we came. A firm has tens of
 * thousands, and none of its own work needs them: they come last, and page by page.
 */
final class LearnMore {
  private final Turn turn;

  LearnMore(Turn turn) {
    this.turn = turn;
  }

  Progress learn() {
    if (!turn.books().hasMoreToLearn()) {
      return Progress.STILL;
    }
    if (!turn.hasTimeForAStep()) {
      return Progress.stop(new TurnEnd.MoreToDo());
    }
    return turn.allows(Call.Form.SINGLE) ? learnPage() : Progress.stop(turn.keepPace());
  }

  private Progress learnPage() {
    return switch (turn.books().learnMore()) {
      case Learned.Page _ -> {
        turn.runsAgain();
        yield Progress.WENT;
      }
      case Learned.NotNow(var undecided) when ReadsRefused.by(undecided) -> Progress.STILL;
      case Learned.NotNow(var undecided) -> Progress.stop(turn.pause(undecided));
    };
  }
}
