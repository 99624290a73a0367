package io.syncdesk.functions.resolution;

/** What a person gets to hear. */
sealed interface Answer permits Answer.Shown, Problem {

  /** This, as JSON. */
  record Shown(int status, Object view) implements Answer {}

  static Answer ok(Object view) {
    return new Shown(200, view);
  }

  /** Taken; its effect follows. */
  static Answer accepted(Object view) {
    return new Shown(202, view);
  }
}
