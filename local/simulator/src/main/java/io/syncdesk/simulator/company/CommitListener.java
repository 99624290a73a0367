package io.syncdesk.simulator.company;

import io.syncdesk.simulator.books.Change;
import java.time.Instant;
import java.util.List;

/** Hears what a commit changed, commit by commit, before its caller gets an answer. */
@FunctionalInterface
public interface CommitListener {
  /** The company waits meanwhile, so this only takes note. */
  void changed(String realm, List<Change> changes, Instant at);
}
