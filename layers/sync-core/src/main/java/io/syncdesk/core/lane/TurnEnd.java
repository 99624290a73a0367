package io.syncdesk.core.lane;

import io.syncdesk.core.company.Pause;

/** How a turn ended, and so what happens next. */
public sealed interface TurnEnd {

  /** Nothing is left to do now. */
  record Rested() implements TurnEnd {}

  /** Time is up and there is more: to the back of the line. */
  record MoreToDo() implements TurnEnd {}

  /** The company stands still for a while. */
  record Paused(Pause pause) implements TurnEnd {}

  /** A later turn has begun: this one keeps its hands off. */
  record Superseded() implements TurnEnd {}

  /** The company is not connected, or not known. */
  record NotServed() implements TurnEnd {}
}
