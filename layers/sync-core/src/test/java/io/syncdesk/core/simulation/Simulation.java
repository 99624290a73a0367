package io.syncdesk.core.simulation;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plays many seeds, and tells of the first that went wrong as shortly as it cheaply can. */
final class Simulation {
  private static final int LINES_TOLD = 120;

  private Simulation() {}

  static World.Played play(long seed) {
    return play(Playwright.plan(seed), Bug.NONE, Chronicle.Told.AS_HASH);
  }

  static World.Played play(Plan plan, Bug bug, Chronicle.Told told) {
    return new World(plan, bug, told, Gate.CrashAt.NEVER).play();
  }

  /** Makes a plan of a seed. */
  interface Script {
    Plan plan(long seed);
  }

  /** What is wrong with the first of these seeds that goes wrong, if one does. */
  static Optional<String> firstFailure(long from, int seeds, Script script, Bug bug) {
    var first = firstOf(from, seeds, seed -> failure(script.plan(seed), bug) != null);
    return first.isPresent()
        ? Optional.of(story(script.plan(first.getAsLong()), bug))
        : Optional.empty();
  }

  /** The first of these seeds of which this is so; asked on two virtual threads, in order. */
  static OptionalLong firstOf(long from, int seeds, LongPredicate isSo) {
    var next = new AtomicLong(from);
    var found = new AtomicLong(Long.MAX_VALUE);
    Runnable asker =
        () -> {
          for (long seed = next.getAndIncrement();
              seed < Math.min(from + seeds, found.get());
              seed = next.getAndIncrement()) {
            if (isSo.test(seed)) {
              found.accumulateAndGet(seed, Math::min);
            }
          }
        };
    try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
      Stream.of(asker, asker).map(askers::submit).toList().forEach(Simulation::join);
    }
    return found.get() == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(found.get());
  }

  private static void join(Future<?> asker) {
    try {
      asker.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  static @Nullable Throwable failure(Plan plan, Bug bug) {
    try {
      play(plan, bug, Chronicle.Told.AS_HASH);
      return null;
    } catch (AssertionError e) {
      return e;
    }
  }

  private static String story(Plan plan, Bug bug) {
    var shortest = shortened(plan, bug);
    var world = new World(shortest, bug, Chronicle.Told.IN_WORDS, Gate.CrashAt.NEVER);
    var text = new StringBuilder("seed " + plan.seed() + " went wrong\n");
    try {
      world.play();
    } catch (AssertionError e) {
      text.append(e.getMessage()).append("\n");
    }
    text.append("the shortest script found: ").append(shortest);
    var lines = world.played().lines();
    lines.stream()
        .skip(Math.max(0, lines.size() - LINES_TOLD))
        .forEach(it -> text.append(it).append('\n'));
    return text.toString();
  }

  /** Leaves out one happening or trouble after the other, as long as it still goes wrong. */
  private static Plan shortened(Plan plan, Bug bug) {
    var shortest = plan;
    for (var trouble : Trouble.values()) {
      var shorter = shortest.without(trouble);
      shortest = failure(shorter, bug) == null ? shortest : shorter;
    }
    for (var happening : plan.happenings()) {
      var shorter = shortest.without(happening);
      shortest = failure(shorter, bug) == null ? shortest : shorter;
    }
    return shortest;
  }
}
