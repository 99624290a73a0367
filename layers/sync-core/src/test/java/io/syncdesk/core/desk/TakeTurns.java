package io.syncdesk.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Lets two people go on call by call, in the order that the bits of a schedule say; who is done
 * stands in nobody's way.
 */
final class TakeTurns {
  private static final int NOBODY = -1;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final boolean[] done = new boolean[2];
  private int schedule;
  private int going = NOBODY;
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
      rests(person);
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Makes this person's call once it is their turn. They then go on alone until their next call, so
   * that nothing needs to be safe for two at once.
   */
  <R> R take(int person, Supplier<R> call) {
    lock.lock();
    try {
      rests(person);
      while (going != NOBODY || next() != person) {
        moved.awaitUninterruptibly();
      }
      going = person;
      schedule >>>= 1;
      left--;
    } finally {
      lock.unlock();
    }
    return call.get();
  }

  private void rests(int person) {
    if (going == person) {
      going = NOBODY;
      moved.signalAll();
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
