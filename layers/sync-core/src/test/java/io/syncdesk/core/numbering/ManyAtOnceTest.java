package io.syncdesk.core.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.memory.InMemoryReservations;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R10: a crash before and after any call, and others who go first at any of them. */
class ManyAtOnceTest implements AskAtOnce.World {
  private static final int INVOICES = 10_000;
  private static final double CRASHES = 0.002;
  private static final double OTHERS_GO_FIRST = 0.2;

  private final QuickBooksNumbers quickBooks = new QuickBooksNumbers().has("1042");
  private final InMemoryReservations reservations = new InMemoryReservations();

  /** Whoever lets others go first waits behind all of them. */
  private final Semaphore floor = new Semaphore(2, true);

  @Test
  void no_number_is_given_twice_and_only_a_crash_leaves_a_gap() throws Exception {
    var invoices =
        IntStream.range(0, INVOICES)
            .mapToObj(i -> Told.anInvoice("inv-" + i, "acc").entity())
            .toList();

    var asked = new AskAtOnce(this).ask(invoices);

    asked.everyNumberIsOfOne(INVOICES);
    assertThat(asked.crashes()).isGreaterThan(50);
  }

  @Override
  public Realm realm() {
    return new Realm("934145");
  }

  @Override
  public Numbering calm() {
    return new Numbering(quickBooks, reservations);
  }

  @Override
  public void types(String number) {
    quickBooks.type(number);
  }

  @Override
  public Collection<String> typed() {
    return quickBooks.all();
  }

  @Override
  public void letWork(SplittableRandom chance, Consumer<Numbering> work) {
    floor.acquireUninterruptibly();
    try {
      work.accept(
          new Numbering(
              gated(NumbersInUse.class, quickBooks, chance),
              gated(Reservations.class, reservations, chance)));
    } finally {
      floor.release();
    }
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
      throw new AskAtOnce.Crash();
    }
  }
}
