package io.syncdesk.quickbooks.foresight;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.fault.Fault;

/** What keeps something out of the books. */
public sealed interface Obstacle {

  /** It would be refused for this, by QuickBooks or by ourselves before. */
  record Meets(Fault fault) implements Obstacle {}

  /** What it depends on is not in the books: an account that is not linked, an unknown invoice. */
  record NotThereYet(EntityRef entity, String called) implements Obstacle {
    @Override
    public String toString() {
      return "NotThereYet " + entity;
    }
  }

  /** Nothing can be written at all. */
  record Shut(BooksShut shut) implements Obstacle {}
}
