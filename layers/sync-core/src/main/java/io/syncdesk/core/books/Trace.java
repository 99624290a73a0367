package io.syncdesk.core.books;

import java.time.Duration;

/**
 * What QuickBooks' support asks for: their transaction id ({@code intuit_tid}), the HTTP status (0
 * when there was none), what they said word for word (at most 1,000 characters), how long it took.
 */
public record Trace(String intuitTid, int status, String said, Duration took) {
  public static final int SAID_MAX = 1000;

  /** Nothing was sent. */
  public static final Trace NONE = new Trace("", 0, "", Duration.ZERO);

  public Trace {
    said = said.length() > SAID_MAX ? said.substring(0, SAID_MAX) : said;
  }
}
