package io.syncdesk.core.books;

import java.util.List;

/** What came back for one call. */
public sealed interface Reply {

  Trace trace();

  /**
   * QuickBooks answered: one outcome for each write, in the order of the call, none of them {@link
   * Outcome.Uncertain}. The journal closes.
   */
  record Answered(List<Outcome> outcomes, Trace trace) implements Reply {
    public Answered {
      outcomes = List.copyOf(outcomes);
    }
  }

  /** The call as a whole got no decision: the journal stays open, for the call to be repeated. */
  record Unanswered(Outcome.Undecided undecided, Trace trace) implements Reply {}
}
