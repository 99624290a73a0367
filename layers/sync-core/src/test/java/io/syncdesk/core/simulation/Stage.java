package io.syncdesk.core.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets one actor run at a time. Whoever calls the world hands over here, and chance says who goes
 * on: often the same one, which costs nothing, else another virtual thread. Time is virtual; when
 * nobody is ready it jumps to the next cue.
 */
final class Stage {
  private final Chance chance;
  private final PriorityQueue<Cue> cues =
      new PriorityQueue<>(Comparator.comparingLong(Cue::at).thenComparingLong(Cue::order));
  private final List<Actor> ready = new ArrayList<>();
  private final List<Actor> alive = new ArrayList<>();
  private final Thread audience = Thread.currentThread();
  private final int loyaltyPermille;
  private final int callMillisAtMost;
  private volatile @Nullable Actor current;
  private volatile boolean over;
  private @Nullable Throwable failure;
  private long now;
  private long order;

  Stage(Chance chance, long startsAt, int callMillisAtMost) {
    this.chance = chance;
    this.callMillisAtMost = callMillisAtMost;
    this.now = startsAt;
    this.loyaltyPermille = chance.below(3) * 400;
  }

  private record Cue(long at, long order, Runnable what) {}

  /** Unwinds an actor when the play is over. */
  private static final class Over extends Error {
    private Over() {
      super("the play is over", null, false, false);
    }
  }

  /** Somebody who acts: a lane, a door, a sweep, a person. */
  private final class Actor implements Runnable {
    final String name;
    private final Runnable part;
    private final Thread thread;

    Actor(String name, Runnable part) {
      this.name = name;
      this.part = part;
      this.thread = Thread.ofVirtual().unstarted(this);
    }

    @Override
    public void run() {
      try {
        awaitTurn();
        part.run();
        alive.remove(this);
        leaveTo(next());
      } catch (Over _) {
        return;
      } catch (Throwable e) {
        end(e);
      }
    }

    void awaitTurn() {
      while (current != this) {
        if (over) {
          throw new Over();
        }
        LockSupport.park(this);
      }
    }
  }

  long now() {
    return now;
  }

  String actor() {
    var acting = current;
    return acting == null ? "world" : acting.name;
  }

  /** Everybody who has something to do still. */
  List<String> actors() {
    return alive.stream().map(it -> it.name).toList();
  }

  /** Does this at a time, whoever acts then. */
  void at(long time, Runnable what) {
    cues.add(new Cue(Math.max(time, now), order++, what));
  }

  void start(String name, Runnable part) {
    var actor = new Actor(name, part);
    alive.add(actor);
    ready.add(actor);
  }

  /** The acting one lets others go first, as chance has it. */
  void handOver() {
    var me = acting();
    if (!over && chance.permille(loyaltyPermille) && (cues.isEmpty() || cues.peek().at() > now)) {
      now += chance.below(callMillisAtMost + 1);
      return;
    }
    ready.add(me);
    leaveTo(next());
    me.awaitTurn();
  }

  /** The acting one does nothing for so long. */
  void sleep(long millis) {
    var me = acting();
    at(now + millis, () -> ready.add(me));
    leaveTo(next());
    me.awaitTurn();
  }

  /** Plays until nobody is left and nothing is to come, or until somebody ends it. */
  void play() {
    leaveTo(next());
    while (!over) {
      LockSupport.park(this);
    }
    List.copyOf(alive).forEach(actor -> LockSupport.unpark(actor.thread));
    if (failure != null) {
      throw new AssertionError(failure.getMessage(), failure);
    }
  }

  void end() {
    over = true;
  }

  private void end(Throwable why) {
    failure = why;
    current = null;
    over = true;
    LockSupport.unpark(audience);
  }

  private Actor acting() {
    var acting = current;
    if (acting == null || over) {
      throw new Over();
    }
    return acting;
  }

  private void leaveTo(@Nullable Actor next) {
    current = next;
    if (next == null) {
      over = true;
      LockSupport.unpark(audience);
    } else if (next.thread.getState() == Thread.State.NEW) {
      next.thread.start();
    } else if (next.thread != Thread.currentThread()) {
      LockSupport.unpark(next.thread);
    }
  }

  private @Nullable Actor next() {
    while (!over) {
      while (!cues.isEmpty() && cues.peek().at() <= now) {
        cues.poll().what().run();
      }
      if (over) {
        return null;
      }
      if (!ready.isEmpty()) {
        now += chance.below(callMillisAtMost + 1);
        return ready.remove(chance.below(ready.size()));
      }
      if (cues.isEmpty()) {
        return null;
      }
      now = cues.peek().at();
    }
    return null;
  }
}
