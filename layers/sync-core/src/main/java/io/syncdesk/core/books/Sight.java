package io.syncdesk.core.books;

import io.syncdesk.core.fault.Fault;
import java.util.List;

/** What looking into QuickBooks showed before a second attempt. */
public sealed interface Sight {

  /** How things stand there: the counterparts the record really has. The attempt goes on. */
  record Seen(List<Counterpart> counterparts) implements Sight {
    public Seen {
      counterparts = List.copyOf(counterparts);
    }
  }

  /** Another try is pointless, and this is why. */
  record Hopeless(Fault fault) implements Sight {}

  /** QuickBooks could not be asked just now. */
  record NotNow(Outcome.Undecided undecided) implements Sight {}
}
