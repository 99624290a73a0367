package io.syncdesk.core.memory;

import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.lane.WakeUps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@link WakeUps} in memory: what came at once, and what is held back for how long. */
public final class InMemoryWakeUps implements WakeUps {
  private final List<WakeUp> arrived = new ArrayList<>();
  private final List<HeldBack> heldBack = new ArrayList<>();

  /** A wake-up that comes later. */
  public record HeldBack(WakeUp wakeUp, Duration delay) {}

  @Override
  public void wake(WakeUp wakeUp) {
    arrived.add(wakeUp);
  }

  @Override
  public void wakeAfter(WakeUp wakeUp, Duration delay) {
    var atMost = delay.compareTo(DELAY_MAX) > 0 ? DELAY_MAX : delay;
    heldBack.add(new HeldBack(wakeUp, atMost.isNegative() ? Duration.ZERO : atMost));
  }

  public List<WakeUp> takeArrived() {
    return taken(arrived);
  }

  public List<HeldBack> takeHeldBack() {
    return taken(heldBack);
  }

  private static <T> List<T> taken(List<T> from) {
    var all = List.copyOf(from);
    from.clear();
    return all;
  }
}
