package io.syncdesk.aws;

import static io.syncdesk.core.change.Told.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.Told;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.Preferences;
import io.syncdesk.core.numbering.AskAtOnce;
import io.syncdesk.core.numbering.Numbering;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * R10 on the real thing: a crash before and after any request. With {@code -Dsimulation.full=true}
 * it is ten thousand invoices.
 */
class ManyNumbersAtOnceTest extends OnDynamoDb implements AskAtOnce.World {
  private static final int INVOICES =
      Integer.getInteger("numbers.invoices", Boolean.getBoolean("simulation.full") ? 10_000 : 200);

  private static final double CRASHES = 0.001;

  private static final Preferences NUMBERED_BY_US =
      new Preferences(
          Preferences.Numbering.OURS,
          Preferences.ClassTracking.OFF,
          Preferences.LocationTracking.OFF,
          Preferences.SalesTax.OFF,
          "USD",
          null);

  private final Set<String> typed = ConcurrentHashMap.newKeySet();

  @Test
  void no_number_is_given_twice_and_only_a_crash_leaves_a_gap() throws Exception {
    types("1042");
    mirror().put(realm(), new Mirror.Loaded.Whole());
    mirror().put(realm(), NUMBERED_BY_US);
    var invoices =
        IntStream.range(0, INVOICES)
            .mapToObj(i -> Told.anInvoice("inv-" + i, "acc-1").in(company()).entity())
            .toList();

    var asked = new AskAtOnce(this).ask(invoices);

    System.out.println(asked);
    asked.everyNumberIsOfOne(INVOICES);
    assertThat(asked.crashes()).isPositive();
  }

  /** Each has a client of its own, as each function has. */
  @Override
  public void letWork(SplittableRandom chance, Consumer<Numbering> work) {
    try (var client = LocalDynamoDb.client(new Crashing(chance))) {
      work.accept(numbering(client));
    }
  }

  @Override
  public Numbering calm() {
    return numbering(dynamoDb);
  }

  private Numbering numbering(DynamoDbClient client) {
    return new Numbering(
        new DynamoDbMirror(client, tables), new DynamoDbReservations(client, tables));
  }

  private Mirror mirror() {
    return new DynamoDbMirror(dynamoDb, tables);
  }

  @Override
  public Collection<String> typed() {
    return typed;
  }

  @Override
  public void types(String number) {
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
        throw new AskAtOnce.Crash();
      }
    }
  }
}
