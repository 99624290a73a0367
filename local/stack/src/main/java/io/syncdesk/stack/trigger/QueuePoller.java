package io.syncdesk.stack.trigger;

import io.syncdesk.stack.lambda.Lambda;
import io.syncdesk.stack.template.Trigger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * An event source mapping: takes messages from a queue to a function, and settles what became of
 * them.
 */
public final class QueuePoller implements AutoCloseable {
  /** More would only queue up in front of two embedded servers. */
  private static final int CONCURRENCY_MAX = 32;

  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);
  private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

  private final Trigger.Messages source;
  private final Mailbox mailbox;
  private final Delivery delivery;
  private final int concurrency;
  private final Semaphore free;
  private final Thread thread;
  private volatile boolean closed;

  QueuePoller(Trigger.Messages source, Mailbox mailbox, Lambda lambda, Duration redeliverAfter) {
    this.source = source;
    this.mailbox = mailbox;
    this.delivery = new Delivery(source, mailbox, lambda, redeliverAfter);
    this.concurrency = Math.min(source.concurrencyMax(), CONCURRENCY_MAX);
    this.free = new Semaphore(concurrency);
    this.thread = Thread.ofVirtual().name("poller of " + mailbox.url()).unstarted(this::poll);
  }

  QueuePoller start() {
    thread.start();
    return this;
  }

  boolean isQuiet() {
    return mailbox.isEmpty();
  }

  /** Takes nothing more, and waits for what is running. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      if (free.tryAcquire(concurrency, PATIENCE_AT_STOP.toSeconds(), TimeUnit.SECONDS)) {
        free.release(concurrency);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void poll() {
    while (!closed) {
      try {
        free.acquire();
        free.release();
        split(gather()).forEach(this::handOut);
      } catch (InterruptedException stopping) {
        return;
      } catch (SdkException fault) {
        if (!closed) {
          System.err.println(mailbox.url() + " cannot be polled: " + fault.getMessage());
          LockSupport.parkNanos(PAUSE_AFTER_FAULT.toNanos());
        }
      }
    }
  }

  /**
   * With a batching window, messages are collected until the batch is full or the window is over.
   */
  private List<Message> gather() {
    var messages = new ArrayList<>(mailbox.receive());
    var windowEnds = System.nanoTime() + source.window().toNanos();
    while (!messages.isEmpty()
        && messages.size() < source.batchSizeMax()
        && System.nanoTime() < windowEnds) {
      messages.addAll(mailbox.receive(Duration.ofSeconds(1)));
    }
    return messages;
  }

  /** In a FIFO queue a group goes one after the other; elsewhere every batch is on its own. */
  private List<List<Message>> split(List<Message> messages) {
    return mailbox.isFifo()
        ? Batches.byGroup(messages)
        : Batches.of(messages, source.batchSizeMax());
  }

  private void handOut(List<Message> group) {
    var lease = Lease.on(group, mailbox);
    Thread.ofVirtual()
        .name("batches of " + mailbox.url())
        .start(() -> {
          try (lease) {
            free.acquireUninterruptibly();
            delivery.deliver(group);
          } catch (SdkException fault) {
            System.err.println(mailbox.url() + " cannot be settled: " + fault.getMessage());
          } finally {
            free.release();
          }
        });
  }
}
