package io.syncdesk.core.notice;

/** Brings letters to people. */
public interface Courier {

  /** What became of a letter. Where nothing is known, an exception says so. */
  enum Delivery {
    TAKEN,
    /** Nobody can write to this address; the next try would be refused as well. */
    REFUSED
  }

  Delivery deliver(Letter letter);
}
