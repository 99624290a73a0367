package io.syncdesk.core.books;

import io.syncdesk.core.company.Pause;
import io.syncdesk.core.fault.Fault;

/** What became of one write to QuickBooks: four things can, and each has its own way on. */
public sealed interface Outcome {

  /** Done: the entity is there as this counterpart, or, after a delete, gone. */
  record Applied(Counterpart counterpart) implements Outcome {}

  /** An answer about this entity. It uses up an attempt. */
  record Refused(Fault fault) implements Outcome {}

  /** No decision about this entity; uses up no attempt. */
  sealed interface Undecided extends Outcome {}

  /** Nothing was done: the company waits. */
  record Deferred(Pause.Why why) implements Undecided {}

  /** Not sent, as the turn has no time left for it: the next turn goes on. */
  record OutOfTime() implements Undecided {}

  /**
   * Sent, and no answer we understand: replay and look-up settle it, never a blind second write.
   */
  record Uncertain() implements Undecided {}
}
