package io.syncdesk.core.company;

import java.time.Instant;

/**
 * A whole company stands still until an instant, because QuickBooks decided nothing about any
 * entity of it. Uses up no attempt and fails no record (B3).
 */
public record Pause(Instant until, Why why) {

  /** What keeps a company from its books. */
  public enum Why {
    /** We asked as much as we allow ourselves in a minute, which is less than QuickBooks allows. */
    KEEPING_PACE,
    /** 429: too many requests this minute. */
    THROTTLED,
    /** No answer, or an answer that says QuickBooks itself is not well. */
    OUTAGE,
    /** The firm or Intuit withdrew our access; the owner has to connect again. */
    CONNECTION_REVOKED,
    /** The firm's QuickBooks subscription has ended (6190). */
    SUBSCRIPTION_SUSPENDED;

    /** Whether it lasts until somebody does something about it. */
    public boolean needsAPerson() {
      return switch (this) {
        case CONNECTION_REVOKED, SUBSCRIPTION_SUSPENDED -> true;
        case KEEPING_PACE, THROTTLED, OUTAGE -> false;
      };
    }
  }
}
