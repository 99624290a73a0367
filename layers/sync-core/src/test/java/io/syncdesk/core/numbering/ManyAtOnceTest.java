package io.syncdesk.core.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.memory.InMemoryReservations;
import io.syncdesk.core.numbering.GiveNumber.Given;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R10: fifty at once, who crash anywhere, while a bookkeeper types invoices. */
class ManyAtOnceTest {
  private static final int INVOICES = 10_000;
  private static final int WORKERS = 50;
  private static final Realm REALM = new Realm("934145");

  private static final double CRASHES = 0.002;
  private static final double OTHERS_GO_FIRST = 0.2;
  private static final double ASKED_FOR_AGAIN = 0.1;
  private static final double NEVER_ASKED_FOR_AGAIN = 0.3;
  private static final double TYPED = 0.02;

  private final QuickBooksNumbers quickBooks = new QuickBooksNumbers().has("1042");
  private final InMemoryReservations reservations = new InMemoryReservations();
  private final ConcurrentLinkedQueue<EntityRef> waiting = new ConcurrentLinkedQueue<>();
  private final Map<EntityRef, String> given = new ConcurrentHashMap<>();
  private final AtomicInteger crashes = new AtomicInteger();
  private final AtomicInteger replays = new AtomicInteger();

  /** Whoever lets others go first waits behind all of them. */
  private final Semaphore floor = new Semaphore(2, true);

  /** The process of a worker ends here. */
  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  void no_number_is_given_twice_and_only_a_crash_leaves_a_gap() throws Exception {
    invoices().forEach(waiting::add);

    runAll();

    assertThat(given.values()).hasSizeGreaterThan(INVOICES - crashes.get() - 1);
    assertThat(given.values()).doesNotHaveDuplicates();
    assertThat(gaps()).hasSizeLessThanOrEqualTo(crashes.get());
    assertThat(crashes.get()).isGreaterThan(50);
    assertThat(replays.get()).isGreaterThan(500);
    var numbering = new Numbering(quickBooks, reservations);
    given.forEach((invoice, number) ->
        assertThat(new GiveNumber(numbering).give(REALM, invoice))
            .isEqualTo(new Given.Numbered(number)));
  }

  private static List<EntityRef> invoices() {
    return IntStream.range(0, INVOICES)
        .mapToObj(i -> Told.anInvoice("inv-" + i, "acc").entity())
        .toList();
  }

  private void runAll() throws Exception {
    var workers = new ArrayList<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int seed = 0; seed < WORKERS; seed++) {
        var chance = new SplittableRandom(seed);
        workers.add(threads.submit(() -> takePart(chance)));
      }
    }
    for (var worker : workers) {
      worker.get();
    }
  }

  private void takePart(SplittableRandom chance) {
    floor.acquireUninterruptibly();
    try {
      work(chance);
    } finally {
      floor.release();
    }
  }

  private void work(SplittableRandom chance) {
    var giveNumber = new GiveNumber(numbering(chance));
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
    if (giveNumber.give(REALM, invoice) instanceof Given.Numbered(var number)) {
      var before = given.putIfAbsent(invoice, number);
      if (before != null) {
        replays.incrementAndGet();
        assertThat(number).isEqualTo(before);
      }
      somethingElse(invoice, chance);
    } else {
      waiting.add(invoice);
    }
  }

  private void somethingElse(EntityRef invoice, SplittableRandom chance) {
    if (chance.nextDouble() < ASKED_FOR_AGAIN) {
      waiting.add(invoice);
    }
    if (chance.nextDouble() < TYPED) {
      var numbering = new Numbering(quickBooks, reservations);
      new NextNumber(numbering).insteadOf(REALM, "").ifPresent(quickBooks::type);
    }
  }

  /** Numbers in between that no invoice was told, and that nobody typed. */
  private List<Integer> gaps() {
    var known = new HashSet<>(quickBooks.all());
    known.addAll(given.values());
    var highest = known.stream().mapToInt(Integer::parseInt).max().orElseThrow();
    return IntStream.rangeClosed(1042, highest)
        .filter(it -> !known.contains("" + it))
        .boxed()
        .toList();
  }

  private Numbering numbering(SplittableRandom chance) {
    return new Numbering(
        gated(NumbersInUse.class, quickBooks, chance),
        gated(Reservations.class, reservations, chance));
  }

  /** Before and after every call a crash may strike, and others may go first. */
  private <T> T gated(Class<T> port, T behind, SplittableRandom chance) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              strike(chance);
              try {
                var answer = method.invoke(behind, arguments);
                strike(chance);
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private void strike(SplittableRandom chance) {
    if (chance.nextDouble() < OTHERS_GO_FIRST) {
      floor.release();
      floor.acquireUninterruptibly();
    }
    if (chance.nextDouble() < CRASHES) {
      throw new Crash();
    }
  }
}
