package io.syncdesk.stack.trigger;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.Message;

/** Keeps messages hidden from others for as long as they are being worked on. */
final class Lease implements AutoCloseable {
  private static final Duration RENEWED_EVERY = Mailbox.HIDDEN.dividedBy(3);

  private final CountDownLatch over = new CountDownLatch(1);

  private Lease() {}

  static Lease on(List<Message> messages, Mailbox mailbox) {
    var lease = new Lease();
    Thread.ofVirtual().name("lease").start(() -> lease.renew(messages, mailbox));
    return lease;
  }

  private void renew(List<Message> messages, Mailbox mailbox) {
    try {
      while (!over.await(RENEWED_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        mailbox.hide(messages, Mailbox.HIDDEN);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (SdkException queueGone) {
      // The messages come back by themselves; whoever works on them stands a repeat.
    }
  }

  @Override
  public void close() {
    over.countDown();
  }
}
