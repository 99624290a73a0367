package io.syncdesk.core.desk;

/** Why a resolution that this kind of error may have is not possible as it was asked for. */
public sealed interface Obstacle {

  /** An error of this fault, or in this state, cannot be settled so. */
  record NotAllowed() implements Obstacle {}

  /** Without a QuickBooks company there is nothing to link to, and nowhere to create. */
  record NotConnected() implements Obstacle {}

  /** QuickBooks has no such entry, as far as we know. */
  record NoSuchEntry() implements Obstacle {}

  /** It cannot be used: it is inactive, or voided. */
  record EntryUnusable() implements Obstacle {}

  /** It shows something else already: the TaxDome entity of this kind and id. */
  record LinkedElsewhere(String kind, String id) implements Obstacle {}

  /** It is a document of another customer, called this. */
  record OtherCustomers(String customer) implements Obstacle {}

  /** A customer or vendor of this name is there. */
  record NameTaken(String name) implements Obstacle {}

  /** QuickBooks takes no such name: at most 500 characters, no colon, tab or line break. */
  record NameUnusable() implements Obstacle {}

  /** A document has this number. */
  record NumberTaken(String number) implements Obstacle {}

  /** QuickBooks takes no such number: at most 21 characters. */
  record NumberUnusable() implements Obstacle {}

  /** A person left the number to us, and there is none to take. */
  record NoNextNumber(Why why) implements Obstacle {}

  /** Why there is no next number. */
  enum Why {
    /** The longest one that QuickBooks takes is there already. */
    NONE_LEFT,
    /** Invoices that QuickBooks has are still being read. */
    NOT_ALL_KNOWN,
    /** QuickBooks numbers everything itself. */
    NOT_OURS,
    /** Too many ask at once. */
    BUSY
  }
}
