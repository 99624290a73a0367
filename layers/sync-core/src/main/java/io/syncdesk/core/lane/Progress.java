package io.syncdesk.core.lane;

/** What one part of a turn came to. */
sealed interface Progress {

  /** Something changed: it is worth going round again. */
  record Went() implements Progress {}

  /** There was nothing to do. */
  record Still() implements Progress {}

  /** The turn is over. */
  record Stop(TurnEnd end) implements Progress {}

  Progress WENT = new Went();
  Progress STILL = new Still();

  static Progress stop(TurnEnd end) {
    return new Stop(end);
  }
}
