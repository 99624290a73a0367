package io.syncdesk.core.architecture.wrong;

import java.util.concurrent.TimeUnit;

/** Waits by standing still. */
public final class Dozes {

  private Dozes() {}

  static void thread() throws InterruptedException {
    Thread.sleep(1);
  }

  static void unit() throws InterruptedException {
    TimeUnit.SECONDS.sleep(1);
  }
}
