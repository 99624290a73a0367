package io.syncdesk.simulator.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where committed effects go before anybody is told that they happened. */
public interface Journal {
  /** Returns when the entry is safe. */
  void append(ObjectNode entry);

  /** Keeps nothing: for companies that live in memory. */
  static Journal none() {
    return entry -> {};
  }
}
