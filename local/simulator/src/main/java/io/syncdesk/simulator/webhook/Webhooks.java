package io.syncdesk.simulator.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.books.Change;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Tells the app what changed: collects, signs, sends, and comes again until it hears 200. */
public final class Webhooks implements AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 25;

  private final InstantSource clock;
  private final Outbox outbox;
  private final Courier courier;
  private final Tally tally = new Tally();
  private final ReentrantLock sending = new ReentrantLock();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("webhooks").factory());
  private volatile Subscription subscription = new Subscription.None();
  private Instant newest = Instant.MIN;

  public Webhooks(Pace pace, InstantSource clock, Random random) {
    this.clock = clock;
    this.outbox = new Outbox(pace, new Disorder(random));
    this.courier = new Courier(pace.answerWithin());
    switch (pace.drive()) {
      case BY_ITSELF -> {
        var _ =
            timer.scheduleWithFixedDelay(
                this::deliver, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
      }
      case BY_HAND -> {}
    }
  }

  /** From now on the app is told there; what failed elsewhere waits for its time all the same. */
  public void subscribe(Subscription other) {
    subscription = other;
  }

  /** Changes of which QuickBooks tells nobody go no further, nor do any before there is an app. */
  public void announce(String realm, List<Change> changes, Instant at) {
    switch (subscription) {
      case Subscription.None none -> {}
      case Subscription.To to ->
          changes.stream()
              .filter(
                  change -> Operation.toldOf(change.key().kind()).contains(Operation.of(change)))
              .forEach(change -> collect(realm, change, at));
    }
  }

  private synchronized void collect(String realm, Change change, Instant at) {
    newest = at.isAfter(newest) ? at : newest.plusNanos(1);
    if (!outbox.add(Event.of(realm, change, newest), clock.instant())) {
      tally.lost(1);
    }
  }

  public void put(Mode mode) {
    tally.lost(outbox.put(mode));
  }

  /** Sends whatever the clock says has to go, one after the other. */
  public void deliver() {
    sending.lock();
    try {
      if (subscription instanceof Subscription.To to) {
        while (deliverNext(to)) {}
      }
    } finally {
      sending.unlock();
    }
  }

  private boolean deliverNext(Subscription.To to) {
    var due = outbox.due(clock.instant());
    due.ifPresent(delivery -> attempt(delivery, to));
    return due.isPresent();
  }

  private void attempt(Delivery delivery, Subscription.To to) {
    var attempt = carry(delivery, to);
    if (!attempt.succeeded()) {
      outbox.failed(delivery, clock.instant());
      return;
    }
    outbox.delivered(delivery);
    if (outbox.mode() == Mode.DUPLICATE) {
      carry(delivery, to);
    }
  }

  private Attempt carry(Delivery delivery, Subscription.To to) {
    return tally.noted(new Attempt(clock.instant(), delivery, courier.carry(delivery, to)));
  }

  /** Mode, endpoint, counts and the newest attempts. */
  public ObjectNode report() {
    return Report.of(subscription, outbox, tally.sum());
  }

  @Override
  public void close() {
    timer.shutdownNow();
    courier.close();
  }
}
