package io.syncdesk.aws;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits before another round, by chance, so that those who collided do not collide again. */
interface Backoff {

  /** Rounds are counted from 1. */
  void await(int round);

  /** Up to 50 ms before the second round, and up to twice as long before each further one. */
  static Backoff jittered() {
    return round -> sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(25L << round)));
  }

  private static void sleep(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between two rounds", e);
    }
  }
}
