package io.syncdesk.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;

/**
 * Lets two people go on call by call, in the order that the bits of a schedule say; who is done
 * stands in nobody's way.
 */
final class TakeTurns {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final boolean[] done = new boolean[2];
  private int schedule;
  private int left = Integer.SIZE;

  TakeTurns(int schedule) {
    this.schedule = schedule;
  }

  /** The results, in the order of the wishes. */
  <W, R> List<R> play(List<W> wishes, BiFunction<W, Integer, R> act) {
    var tasks = new ArrayList<FutureTask<R>>();
    for (int person = 0; person < 2; person++) {
      int who = person;
      tasks.add(new FutureTask<>(() -> acts(who, wishes.get(who), act)));
    }
    tasks.forEach(Thread::startVirtualThread);
    return tasks.stream().map(TakeTurns::result).toList();
  }

  private <W, R> R acts(int person, W wish, BiFunction<W, Integer, R> act) {
    try {
      return act.apply(wish, person);
    } finally {
      leaves(person);
    }
  }

  private void leaves(int person) {
    lock.lock();
    try {
      done[person] = true;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Returns once it is this person's turn. */
  void await(int person) {
    lock.lock();
    try {
      while (next() != person) {
        moved.awaitUninterruptibly();
      }
      schedule >>>= 1;
      left--;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Beyond the schedule it is whoever is not done, the first of them first. */
  private int next() {
    int wanted = left > 0 ? schedule & 1 : 0;
    return done[wanted] ? 1 - wanted : wanted;
  }

  private static <R> R result(FutureTask<R> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new AssertionError("a person's call failed", e.getCause());
    }
  }
}
