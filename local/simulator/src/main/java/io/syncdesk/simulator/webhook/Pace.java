package io.syncdesk.simulator.webhook;

import java.time.Duration;

/**
 * How long events are collected, how long an answer may take, and when a failed one comes again.
 */
public record Pace(Duration window, Duration answerWithin, Ladder ladder, Drive drive) {
  /** Who makes time matter. */
  public enum Drive {
    /** A thread that looks at the clock. */
    BY_ITSELF,
    /** Whoever turns the clock, and then asks for what is due. */
    BY_HAND
  }

  /** QuickBooks' patience and ladder; its sandbox collects for hardly any time. */
  public static Pace quickBooks() {
    return new Pace(
        Duration.ofMillis(200), Duration.ofSeconds(3), Ladder.quickBooks(), Drive.BY_ITSELF);
  }

  public Pace collectingFor(Duration window) {
    return new Pace(window, answerWithin, ladder, drive);
  }

  public Pace waitingFor(Duration answerWithin) {
    return new Pace(window, answerWithin, ladder, drive);
  }

  public Pace retryingOn(Ladder ladder) {
    return new Pace(window, answerWithin, ladder, drive);
  }

  public Pace byHand() {
    return new Pace(window, answerWithin, ladder, Drive.BY_HAND);
  }
}
