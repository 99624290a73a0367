package io.syncdesk.core.resolution;

import java.time.Instant;

/** Who decided what, when. */
public record Decision(Resolution resolution, Author author, Instant at) {

  /** The member who decided, with the name as it was then. */
  public record Author(String memberId, String name) {
    @Override
    public String toString() {
      return memberId;
    }
  }
}
