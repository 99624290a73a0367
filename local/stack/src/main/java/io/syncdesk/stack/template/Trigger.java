package io.syncdesk.stack.template;

import java.time.Duration;
import java.util.List;

/** What starts a function. */
public sealed interface Trigger {
  /** Messages of a queue, a batch at a time. */
  record Messages(
      String queueArn, int batchSizeMax, Duration window, Answer answer, int concurrencyMax)
      implements Trigger {}

  /** What the function's answer says about its batch. */
  enum Answer {
    /** Nothing: the batch is done unless the function throws. */
    IGNORED,
    /** Which messages must come back. */
    NAMES_FAILED_ITEMS
  }

  /** The clock. Without an input of its own the function gets the scheduler's event. */
  record Schedule(String name, String expression, String timeZone, String input)
      implements Trigger {}

  /** An HTTP call. */
  record Route(String method, String path, Access access) implements Trigger {}

  /** Who may call a route. */
  sealed interface Access {
    /** Anyone. */
    record Open() implements Access {}

    /**
     * Whoever holds a token of this issuer, made for one of these audiences, with one of these
     * scopes.
     */
    record WithToken(String issuer, List<String> audiences, List<String> scopes) implements Access {
      public WithToken {
        audiences = List.copyOf(audiences);
        scopes = List.copyOf(scopes);
      }
    }
  }
}
