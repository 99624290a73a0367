package io.syncdesk.stack;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Waits for what a running system does in its own time: asks again until it holds or the time is
 * over.
 */
public final class Eventually {
  private static final Duration PAUSE = Duration.ofMillis(10);

  private Eventually() {}

  public static void eventually(Duration within, ThrowingCallable assertion) throws Throwable {
    var end = System.nanoTime() + within.toNanos();
    while (true) {
      try {
        assertion.call();
        return;
      } catch (AssertionError notYet) {
        if (System.nanoTime() > end) {
          throw notYet;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
