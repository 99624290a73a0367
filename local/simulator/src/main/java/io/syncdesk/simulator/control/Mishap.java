package io.syncdesk.simulator.control;

/** What can go wrong with a call on purpose. */
public sealed interface Mishap {
  record Throttled() implements Mishap {}

  record Outage() implements Mishap {}

  /** The work is done and its answer lost. */
  record AnswerDropped() implements Mishap {}

  record Unauthorized() implements Mishap {}

  record Hang() implements Mishap {}

  /** Any answer at all, for what has no name here. */
  record Custom(int status, String contentType, String body) implements Mishap {}
}
