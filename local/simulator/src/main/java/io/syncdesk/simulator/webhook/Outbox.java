package io.syncdesk.simulator.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What is on its way to the app: events being collected, and deliveries in one single file. */
final class Outbox {
  /** With the app out of reach for long, what comes on top of these is lost. */
  private static final int EVENTS_MAX = 50_000;

  /** To get the order wrong there has to be one: shuffled events are collected for longer. */
  private static final int SHUFFLE_WINDOWS = 5;

  private final Pace pace;
  private final Disorder disorder;
  private final List<Event> collected = new ArrayList<>();
  private final Deque<Delivery> line = new ArrayDeque<>();
  private Mode mode = Mode.DELIVER;
  private Instant collectingSince = Instant.MIN;

  Outbox(Pace pace, Disorder disorder) {
    this.pace = pace;
    this.disorder = disorder;
  }

  synchronized Mode mode() {
    return mode;
  }

  /** Returns how many events that lost. */
  synchronized int put(Mode other) {
    mode = other;
    return mode == Mode.DROP ? clear() : 0;
  }

  private int clear() {
    var lost = waiting();
    collected.clear();
    line.clear();
    return lost;
  }

  /** Returns false when the event is lost. */
  synchronized boolean add(Event event, Instant now) {
    if (mode == Mode.DROP || waiting() >= EVENTS_MAX) {
      return false;
    }
    if (collected.isEmpty()) {
      collectingSince = now;
    }
    return collected.add(event);
  }

  /**
   * The delivery that has to go now. Nothing overtakes the first in line, not even when it fails.
   */
  synchronized Optional<Delivery> due(Instant now) {
    if (mode == Mode.HOLD) {
      return Optional.empty();
    }
    if (isTimeToSend(now)) {
      lineUp();
    }
    return Optional.ofNullable(line.peekFirst()).filter(first -> !first.notBefore().isAfter(now));
  }

  private boolean isTimeToSend(Instant now) {
    var isFull = mode != Mode.SHUFFLE && collected.size() >= Delivery.EVENTS_MAX;
    return !collected.isEmpty() && (isFull || !collectingSince.plus(window()).isAfter(now));
  }

  private Duration window() {
    return mode == Mode.SHUFFLE ? pace.window().multipliedBy(SHUFFLE_WINDOWS) : pace.window();
  }

  private void lineUp() {
    var groups =
        mode == Mode.SHUFFLE
            ? disorder.deal(collected, Delivery.EVENTS_MAX)
            : inOrder(collected, Delivery.EVENTS_MAX);
    groups.stream().map(Delivery::of).forEach(line::addLast);
    collected.clear();
  }

  private static List<List<Event>> inOrder(List<Event> events, int most) {
    var groups = new ArrayList<List<Event>>();
    for (int from = 0; from < events.size(); from += most) {
      groups.add(List.copyOf(events.subList(from, Math.min(from + most, events.size()))));
    }
    return groups;
  }

  /** It arrived; it may be gone already if meanwhile everything was dropped. */
  synchronized void delivered(Delivery delivery) {
    if (delivery.equals(line.peekFirst())) {
      line.removeFirst();
    }
  }

  synchronized void failed(Delivery delivery, Instant now) {
    if (delivery.equals(line.peekFirst())) {
      line.removeFirst();
      line.addFirst(delivery.failed(pace.ladder(), now));
    }
  }

  synchronized int waiting() {
    return collected.size() + line.stream().mapToInt(delivery -> delivery.events().size()).sum();
  }

  /** When the first in line sets out again, if it has failed. */
  synchronized Optional<Instant> retryAt() {
    return Optional.ofNullable(line.peekFirst())
        .filter(first -> first.failures() > 0)
        .map(Delivery::notBefore);
  }
}
