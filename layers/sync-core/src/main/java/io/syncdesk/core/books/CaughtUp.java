package io.syncdesk.core.books;

import java.util.List;
import java.util.Map;

/** What looking at QuickBooks since last time showed. */
public sealed interface CaughtUp {

  /**
   * Everything that was touched: what of it shows our records, and what of it parked changes may be
   * waiting for, each with evidence that reads otherwise when it happens again. {@code
   * sawSomething} tells whether anything was touched at all.
   */
  record Seen(List<Sighting> sightings, Map<Cue, String> cues, boolean sawSomething)
      implements CaughtUp {
    public Seen {
      sightings = List.copyOf(sightings);
      cues = Map.copyOf(cues);
    }
  }

  /** QuickBooks could not be asked just now. */
  record NotNow(Outcome.Undecided undecided) implements CaughtUp {}
}
