package io.syncdesk.core.desk;

import static io.syncdesk.core.change.Told.FIRM;
import static io.syncdesk.core.change.Told.aFee;
import static io.syncdesk.core.change.Told.aPayment;
import static io.syncdesk.core.change.Told.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.Try;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What waits behind an entity is counted, in an answer that does not take for ever. */
class CountWaitingTest {
  private final InMemoryTables tables = new InMemoryTables();
  private final AtomicInteger questions = new AtomicInteger();
  private final CountWaiting countWaiting =
      new CountWaiting(new GatedRows(tables.rows(), this::counted).rows().records());

  private @Nullable Object counted(Supplier<@Nullable Object> question) {
    questions.incrementAndGet();
    return question.get();
  }

  @Test
  void what_waits_for_what_waits_is_counted_too() {
    var client = paying("acc-1", 9);

    var waiting = countWaiting.behind(client);

    assertThat(waiting.count()).isEqualTo(18);
    assertThat(waiting.extent()).isEqualTo(CountWaiting.Extent.ALL);
  }

  @Test
  void a_hundred_clients_with_as_many_payments_are_not_counted_to_the_end() {
    var clients = new ArrayList<EntityRef>();
    for (int i = 0; i < 100; i++) {
      clients.add(paying("acc-" + i, 20));
    }

    var waiting = countWaiting.behindEach(clients);

    assertThat(questions.get()).isLessThan(2 * CountWaiting.FURTHER_QUESTIONS_MAX);
    assertThat(waiting.values())
        .allSatisfy(it -> assertThat(it.count()).isBetween(20, 40))
        .anyMatch(it -> it.extent() == CountWaiting.Extent.AND_MORE);
  }

  /** Each payment waits for its client, and a fee for each payment. */
  private EntityRef paying(String client, int payments) {
    var account = anAccount(client).entity();
    for (int i = 0; i < payments; i++) {
      var payment = aPayment(client + "-pay-" + i, client);
      waits(payment, account);
      waits(aFee(client + "-fee-" + i, payment.entity().id()), payment.entity());
    }
    return account;
  }

  private void waits(Told told, EntityRef on) {
    var record = told.record().in(new State.Waiting(on, new Try.First()));
    tables.ledger().store(FIRM, Step.of(List.of(new Step.Change(record, record))));
  }
}
