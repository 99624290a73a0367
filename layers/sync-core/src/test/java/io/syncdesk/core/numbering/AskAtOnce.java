package io.syncdesk.core.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.numbering.GiveNumber.Given;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Promise R10: fifty ask for numbers at once, crash anywhere and mostly ask again, while a
 * bookkeeper types invoices from 1042 on.
 */
public final class AskAtOnce {
  private static final int WORKERS = 50;
  private static final int FIRST_TYPED = 1042;
  private static final double ASKED_FOR_AGAIN = 0.1;
  private static final double NEVER_ASKED_FOR_AGAIN = 0.3;
  private static final double TYPED = 0.02;

  private final World world;
  private final ConcurrentLinkedQueue<EntityRef> waiting = new ConcurrentLinkedQueue<>();
  private final Map<EntityRef, String> given = new ConcurrentHashMap<>();
  private final AtomicInteger crashes = new AtomicInteger();
  private final AtomicInteger replays = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();

  public AskAtOnce(World world) {
    this.world = world;
  }

  /** Where they ask. */
  public interface World {
    Realm realm();

    /** Nothing crashes here. */
    Numbering calm();

    /** Lets one worker work, with numbering in which a {@link Crash} may strike at any call. */
    void letWork(SplittableRandom chance, Consumer<Numbering> work);

    void types(String number);

    Collection<String> typed();
  }

  /** The process of a worker ends here. */
  public static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  public AskAtOnce ask(List<EntityRef> invoices) throws Exception {
    waiting.addAll(invoices);
    var workers = new ArrayList<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int seed = 0; seed < WORKERS; seed++) {
        var chance = new SplittableRandom(seed);
        workers.add(threads.submit(() -> world.letWork(chance, it -> work(it, chance))));
      }
    }
    for (var worker : workers) {
      worker.get();
    }
    return this;
  }

  private void work(Numbering numbering, SplittableRandom chance) {
    var giveNumber = new GiveNumber(numbering);
    for (var invoice = waiting.poll(); invoice != null; invoice = waiting.poll()) {
      try {
        work(giveNumber, invoice, chance);
      } catch (Crash _) {
        crashes.incrementAndGet();
        if (chance.nextDouble() > NEVER_ASKED_FOR_AGAIN) {
          waiting.add(invoice);
        }
      }
    }
  }

  private void work(GiveNumber giveNumber, EntityRef invoice, SplittableRandom chance) {
    if (giveNumber.give(world.realm(), invoice) instanceof Given.Numbered(var number)) {
      var before = given.putIfAbsent(invoice, number);
      if (before != null) {
        replays.incrementAndGet();
        assertThat(number).isEqualTo(before);
      }
      somethingElse(invoice, chance);
    } else {
      busy.incrementAndGet();
      waiting.add(invoice);
    }
  }

  private void somethingElse(EntityRef invoice, SplittableRandom chance) {
    if (chance.nextDouble() < ASKED_FOR_AGAIN) {
      waiting.add(invoice);
    }
    if (chance.nextDouble() < TYPED) {
      new NextNumber(world.calm()).insteadOf(world.realm(), "").ifPresent(world::types);
    }
  }

  /**
   * No number twice, a gap only where somebody crashed, and whoever asks again is told the same.
   */
  public void everyNumberIsOfOne(int invoices) {
    assertThat(given).hasSizeGreaterThanOrEqualTo(invoices - crashes());
    assertThat(given.values()).doesNotHaveDuplicates();
    assertThat(gaps()).hasSizeLessThanOrEqualTo(crashes());
    assertThat(replays.get()).isGreaterThan(invoices / 20);
    given.forEach((invoice, number) ->
        assertThat(new GiveNumber(world.calm()).give(world.realm(), invoice))
            .isEqualTo(new Given.Numbered(number)));
  }

  public int crashes() {
    return crashes.get();
  }

  /** Numbers in between that no invoice was told, and that nobody typed. */
  private List<Integer> gaps() {
    var known = new HashSet<>(world.typed());
    known.addAll(given.values());
    var highest = known.stream().mapToInt(Integer::parseInt).max().orElseThrow();
    return IntStream.rangeClosed(FIRST_TYPED, highest)
        .filter(it -> !known.contains("" + it))
        .boxed()
        .toList();
  }

  @Override
  public String toString() {
    return String.format(
        "numbers: %d invoices by %d at once, %d crashes, %d replays, %d typed meanwhile, %d gaps,"
            + " %d times busy",
        given.size(),
        WORKERS,
        crashes.get(),
        replays.get(),
        world.typed().size() - 1,
        gaps().size(),
        busy.get());
  }
}
