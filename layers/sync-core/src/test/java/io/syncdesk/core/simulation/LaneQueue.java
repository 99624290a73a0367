package io.syncdesk.core.simulation;

import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.lane.WakeUps;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The queue of lanes: first in, first out per company, one at a time, until a message's visibility
 * runs out while its lane still runs. Loses and doubles, as the plan has it.
 */
final class LaneQueue implements WakeUps {
  private static final int VISIBILITY_MILLIS = 6 * 60_000;
  private final Map<String, Deque<Message>> groups = new HashMap<>();
  private final Stage stage;
  private final Gate gate;
  private final Chance chance;
  private final BiConsumer<WakeUp, Runnable> lane;
  private int heldBack;

  LaneQueue(Stage stage, Gate gate, Chance chance, BiConsumer<WakeUp, Runnable> lane) {
    this.stage = stage;
    this.gate = gate;
    this.chance = chance;
    this.lane = lane;
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
    first.inFlight = true;
    int receipt = ++first.receipt;
    long visible =
        gate.strikes(Trouble.SHORT_VISIBILITY) ? chance.between(50, 20_000) : VISIBILITY_MILLIS;
    stage.at(stage.now() + visible, () -> again(group, first, receipt));
    lane.accept(first.wakeUp, () -> end(group, first, receipt));
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
