package io.syncdesk.functions.lane;

import io.syncdesk.core.lane.TurnEnd;

/** How the log says how a turn ended. */
final class Ends {
  private Ends() {}

  static String word(TurnEnd end) {
    return switch (end) {
      case TurnEnd.Rested _ -> "rested";
      case TurnEnd.MoreToDo _ -> "more-to-do";
      case TurnEnd.Paused(var pause) -> "paused " + pause.why() + " until " + pause.until();
      case TurnEnd.Superseded _ -> "superseded";
      case TurnEnd.NotServed _ -> "not-served";
    };
  }
}
