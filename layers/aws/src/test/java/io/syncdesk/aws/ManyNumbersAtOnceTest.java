package io.syncdesk.aws;

import static io.syncdesk.core.change.Told.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.Preferences;
import io.syncdesk.core.numbering.GiveNumber;
import io.syncdesk.core.numbering.GiveNumber.Given;
import io.syncdesk.core.numbering.NextNumber;
import io.syncdesk.core.numbering.Numbering;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * R10 on the real thing: fifty at once, who crash before and after any request, while a bookkeeper
 * types invoices. With {@code -Dsimulation.full=true} it is ten thousand invoices.
 */
class ManyNumbersAtOnceTest extends OnDynamoDb {
  private static final int INVOICES =
      Integer.getInteger("numbers.invoices", Boolean.getBoolean("simulation.full") ? 10_000 : 200);

  private static final int WORKERS = 50;
  private static final double CRASHES = 0.001;
  private static final double ASKED_FOR_AGAIN = 0.1;
  private static final double NEVER_ASKED_FOR_AGAIN = 0.3;
  private static final double TYPED = 0.02;

  private static final Preferences NUMBERED_BY_US =
      new Preferences(
          Preferences.Numbering.OURS,
          Preferences.ClassTracking.OFF,
          Preferences.LocationTracking.OFF,
          Preferences.SalesTax.OFF,
          "USD",
          null);

  private final ConcurrentLinkedQueue<EntityRef> waiting = new ConcurrentLinkedQueue<>();
  private final Map<EntityRef, String> given = new ConcurrentHashMap<>();
  private final Set<String> typed = ConcurrentHashMap.newKeySet();
  private final AtomicInteger crashes = new AtomicInteger();
  private final AtomicInteger replays = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();

  @Test
  void no_number_is_given_twice_and_only_a_crash_leaves_a_gap() throws Exception {
    types("1042");
    mirror().put(realm(), new Mirror.Loaded.Whole());
    mirror().put(realm(), NUMBERED_BY_US);
    IntStream.range(0, INVOICES).mapToObj(this::invoice).forEach(waiting::add);

    runAll();

    tell();
    assertThat(given).hasSizeGreaterThanOrEqualTo(INVOICES - crashes.get());
    assertThat(given.values()).doesNotHaveDuplicates();
    assertThat(gaps()).hasSizeLessThanOrEqualTo(crashes.get());
    assertThat(crashes.get()).isPositive();
    assertThat(replays.get()).isGreaterThan(INVOICES / 20);
    given.forEach((invoice, number) ->
        assertThat(new GiveNumber(numbering()).give(realm(), invoice))
            .isEqualTo(new Given.Numbered(number)));
  }

  private void tell() {
    System.out.printf(
        "numbers: %d invoices by %d at once, %d crashes, %d replays, %d typed meanwhile, %d gaps,"
            + " %d times busy%n",
        given.size(),
        WORKERS,
        crashes.get(),
        replays.get(),
        typed.size() - 1,
        gaps().size(),
        busy.get());
  }

  private void runAll() throws Exception {
    var workers = new ArrayList<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int seed = 0; seed < WORKERS; seed++) {
        var chance = new SplittableRandom(seed);
        workers.add(threads.submit(() -> work(chance)));
      }
    }
    for (var worker : workers) {
      worker.get();
    }
  }

  /** Each has a client of its own, as each function has. */
  private void work(SplittableRandom chance) {
    try (var client = LocalDynamoDb.client(new Crashing(chance))) {
      var giveNumber =
          new GiveNumber(
              new Numbering(
                  new DynamoDbMirror(client, tables), new DynamoDbReservations(client, tables)));
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
  }

  private void work(GiveNumber giveNumber, EntityRef invoice, SplittableRandom chance) {
    if (giveNumber.give(realm(), invoice) instanceof Given.Numbered(var number)) {
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
      new NextNumber(numbering()).insteadOf(realm(), "").ifPresent(this::types);
    }
  }

  private void types(String number) {
    typed.add(number);
    mirror()
        .keep(
            realm(),
            List.of(
                new Document(
                    new DocumentRef(DocumentKind.INVOICE, "typed-" + number),
                    number,
                    DAY,
                    new Document.Amounts(new BigDecimal("120.00"), null, "USD"),
                    "9",
                    "0",
                    Document.Posting.POSTED)));
  }

  /** Numbers in between that no invoice was told, and that nobody typed. */
  private List<Integer> gaps() {
    var known = new HashSet<>(typed);
    known.addAll(given.values());
    var highest = known.stream().mapToInt(Integer::parseInt).max().orElseThrow();
    return IntStream.rangeClosed(1042, highest)
        .filter(it -> !known.contains("" + it))
        .boxed()
        .toList();
  }

  private EntityRef invoice(int i) {
    return Told.anInvoice("inv-" + i, "acc-1").in(company()).entity();
  }

  private Numbering numbering() {
    return new Numbering(mirror(), new DynamoDbReservations(dynamoDb, tables));
  }

  private Mirror mirror() {
    return new DynamoDbMirror(dynamoDb, tables);
  }

  /** The process of a worker ends here. */
  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Dies before a request goes out, or when its answer has come. */
  private static final class Crashing implements ExecutionInterceptor {
    private final SplittableRandom chance;

    Crashing(SplittableRandom chance) {
      this.chance = chance;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      strike();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
      strike();
    }

    private void strike() {
      if (chance.nextDouble() < CRASHES) {
        throw new Crash();
      }
    }
  }
}
