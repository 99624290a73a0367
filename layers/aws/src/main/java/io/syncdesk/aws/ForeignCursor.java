package io.syncdesk.aws;

/** A cursor that no page of the asked list has given out: a caller's mistake, or an attempt. */
public final class ForeignCursor extends IllegalArgumentException {
  ForeignCursor() {
    super("the cursor does not belong to this list");
  }
}
