package io.syncdesk.core.lane;

import java.time.Duration;

/** The way to a company's lane. */
public interface WakeUps {
  /** The longest a wake-up can be held back; what waits longer is found by the sweep. */
  Duration DELAY_MAX = Duration.ofMinutes(15);

  void wake(WakeUp wakeUp);

  /** Wakes it after a delay, which is cut to {@link #DELAY_MAX}. */
  void wakeAfter(WakeUp wakeUp, Duration delay);
}
