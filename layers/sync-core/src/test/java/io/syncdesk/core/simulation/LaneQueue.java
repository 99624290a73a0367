package io.syncdesk.core.simulation;

import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.lane.WakeUps;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The queue of lanes: first in, first out per company, one at a time, until a message's visibility
 * runs out while its lane still runs; who finds no place free waits in line. Loses and doubles, as
 * the plan has it.
 */
final class LaneQueue implements WakeUps {
  private static final int VISIBILITY_MILLIS = 6 * 60_000;
  private final Map<String, Deque<Message>> groups = new HashMap<>();
  private final Stage stage;
  private final Gate gate;
  private final Chance chance;
  private final Places places;
  private final Deque<Deque<Message>> line = new ArrayDeque<>();
  private int taken;
  private int heldBack;

  LaneQueue(Stage stage, Gate gate, Chance chance, Places places) {
    this.stage = stage;
    this.gate = gate;
    this.chance = chance;
    this.places = places;
  }

  /** How many lanes run at once, and how one is run. */
  record Places(int inAll, Lane lane) {}

  /** Runs until it has ended, one way or another; acknowledges its message if all went well. */
  interface Lane {
    void run(WakeUp wakeUp, Runnable acknowledge, Runnable ended);
  }

  private static final class Message {
    final WakeUp wakeUp;
    int receipt;
    boolean inFlight;

    Message(WakeUp wakeUp) {
      this.wakeUp = wakeUp;
    }
  }

  boolean isEmpty() {
    return heldBack == 0 && groups.values().stream().allMatch(Deque::isEmpty);
  }

  @Override
  public void wake(WakeUp wakeUp) {
    gate.call("wakeUps.wake " + wakeUp.hops(), () -> sent(wakeUp));
  }

  @Override
  public void wakeAfter(WakeUp wakeUp, Duration delay) {
    gate.call("wakeUps.wakeAfter", () -> held(wakeUp, delay));
  }

  private Duration held(WakeUp wakeUp, Duration delay) {
    heldBack++;
    long millis = Math.min(delay.toMillis(), DELAY_MAX.toMillis());
    stage.at(
        stage.now() + millis,
        () -> {
          heldBack--;
          sent(wakeUp);
        });
    return delay;
  }

  private WakeUp sent(WakeUp wakeUp) {
    if (!gate.strikes(Trouble.LOST_WAKE_UP)) {
      add(wakeUp);
    }
    if (gate.strikes(Trouble.DUPLICATE)) {
      add(wakeUp);
    }
    return wakeUp;
  }

  private void add(WakeUp wakeUp) {
    var group = groups.computeIfAbsent(wakeUp.company().value(), _ -> new ArrayDeque<>());
    group.add(new Message(wakeUp));
    deliver(group);
  }

  private void deliver(Deque<Message> group) {
    var first = group.peek();
    if (first == null || first.inFlight) {
      return;
    }
    if (taken == places.inAll()) {
      waitInLine(group);
      return;
    }
    taken++;
    first.inFlight = true;
    int receipt = ++first.receipt;
    long visible =
        gate.strikes(Trouble.SHORT_VISIBILITY) ? chance.between(50, 20_000) : VISIBILITY_MILLIS;
    stage.at(stage.now() + visible, () -> again(group, first, receipt));
    places.lane().run(first.wakeUp, () -> end(group, first, receipt), this::givePlace);
  }

  private void waitInLine(Deque<Message> group) {
    if (!line.contains(group)) {
      line.add(group);
    }
  }

  private void givePlace() {
    taken--;
    Optional.ofNullable(line.poll()).ifPresent(this::deliver);
  }

  private void again(Deque<Message> group, Message message, int receipt) {
    if (group.peek() == message && message.receipt == receipt) {
      message.inFlight = false;
      deliver(group);
    }
  }

  private void end(Deque<Message> group, Message message, int receipt) {
    if (group.peek() == message && message.receipt == receipt) {
      group.poll();
      deliver(group);
    }
  }
}
