package io.syncdesk.functions.resolution;

import io.syncdesk.core.resolution.Decision;

/** Who decided what, when. */
record DecisionView(String action, PersonView by, String at) {

  /** A person as colleagues know them. */
  record PersonView(String id, String name) {}

  static DecisionView of(Decision decision) {
    return new DecisionView(
        decision.resolution().kind().word(),
        new PersonView(decision.author().memberId(), decision.author().name()),
        decision.at().toString());
  }
}
