package io.syncdesk.stack;

/**
 * Something about this machine or its settings keeps the system from starting; the message is for
 * the person.
 */
public final class CannotStart extends RuntimeException {
  CannotStart(String message) {
    super(message);
  }
}
