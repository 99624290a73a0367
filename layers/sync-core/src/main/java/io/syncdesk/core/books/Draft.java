package io.syncdesk.core.books;

import io.syncdesk.core.fault.Fault;
import java.util.List;

/** What has to happen so that the books show a record, decided from what we already know. */
public sealed interface Draft {

  /** This has to be written next; there may be more after it. */
  record Send(Write write) implements Draft {}

  /** Nothing has to be written: the books show it, by these counterparts (none after a delete). */
  record Shown(List<Counterpart> counterparts) implements Draft {
    public Shown {
      counterparts = List.copyOf(counterparts);
    }
  }

  /** It cannot be written, and that is known without asking. */
  record Impossible(Fault fault) implements Draft {}
}
