package io.syncdesk.simulator.books;

/** How a kind of entity behaves: who shares its names, whether it can be deleted or only rests. */
public enum Family {
  /** People and companies; all of them share one name space. */
  NAME,
  /** Lists such as items and accounts, each with names of its own. */
  LIST,
  /** Documents with a date and amounts. */
  TRANSACTION,
  /** Exactly one per company. */
  SETTINGS
}
