package io.syncdesk.core.resolution;

import java.time.Instant;

/**
 * Who decided what, when. {@code request} is the idempotency key of the caller's request, so that
 * the same request again is known as that; empty where it came without one.
 */
public record Decision(Resolution resolution, Author author, Instant at, String request) {

  public Decision(Resolution resolution, Author author, Instant at) {
    this(resolution, author, at, "");
  }

  /** The member who decided, with the name as it was then. */
  public record Author(String memberId, String name) {
    @Override
    public String toString() {
      return memberId;
    }
  }

  /** Whether this is the same decision, asked for once more. */
  public boolean isRepeatedBy(Resolution again, Author by) {
    return resolution.equals(again) && author.memberId().equals(by.memberId());
  }
}
