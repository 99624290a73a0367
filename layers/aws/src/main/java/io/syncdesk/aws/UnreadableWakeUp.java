package io.syncdesk.aws;

/** A message on our own queue that is no wake-up: a defect, for the dead letters. */
public final class UnreadableWakeUp extends IllegalArgumentException {
  UnreadableWakeUp(String why) {
    super("not a wake-up: " + why);
  }
}
