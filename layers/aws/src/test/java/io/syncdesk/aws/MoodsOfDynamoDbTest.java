package io.syncdesk.aws;

import static io.syncdesk.aws.MoodyDynamoDb.cancelled;
import static io.syncdesk.core.change.Told.NOON;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncdesk.core.attempt.Attempt;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.lane.Journals;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Try;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** What only the real DynamoDB does: collide, throttle, and leave batches half done. */
class MoodsOfDynamoDbTest extends OnDynamoDb {
  private final List<Integer> waits = new ArrayList<>();
  private MoodyDynamoDb moody = new MoodyDynamoDb(dynamoDb);

  @BeforeEach
  void calmDown() {
    moody = new MoodyDynamoDb(dynamoDb);
    waits.clear();
  }

  @Test
  void a_step_that_collides_is_stored_all_the_same() {
    moody.refuses(2, cancelled("None", "TransactionConflict"));

    assertThat(moodyLedger().store(company(), twoInvoices())).isEqualTo(new Ledger.Stored.Done());

    assertThat(waits).containsExactly(1, 2);
    assertThat(records().find(invoice("inv-2").entity())).isPresent();
  }

  @Test
  void a_door_that_only_collides_is_overtaken_and_can_ask_the_queue_to_come_again() {
    moody.refuses(Transactions.ROUNDS_MAX, cancelled("TransactionConflict", "None"));

    assertThat(moodyLedger().store(company(), twoInvoices()))
        .isEqualTo(new Ledger.Stored.Overtaken());

    assertThat(moody.isCalmAgain()).isTrue();
    assertThat(records().find(invoice("inv-1").entity())).isEmpty();
  }

  @Test
  void a_lane_that_is_throttled_for_a_while_goes_on() {
    var epoch = lanes().begin(company()).orElseThrow().epoch();
    moody.refuses(1, cancelled("ThrottlingError", "None"));
    moody.refuses(1, cancelled("None", "ProvisionedThroughputExceeded"));

    assertThat(moodyLedger().store(company(), epoch, Step.of(List.of())))
        .isEqualTo(new Ledger.Stored.Done());
  }

  @Test
  void a_single_write_that_meets_a_transaction_is_tried_again() {
    moody.refuses(1, TransactionConflictException.builder().build());
    moody.refuses(1, ProvisionedThroughputExceededException.builder().build());
    var one = Step.of(List.of(new Step.Change(invoice("inv-1"), invoice("inv-1"))));

    assertThat(moodyLedger().store(company(), one)).isEqualTo(new Ledger.Stored.Done());

    assertThat(waits).hasSize(2);
  }

  @Test
  void somebody_elses_write_counts_more_than_a_collision() {
    moody.refuses(1, cancelled("TransactionConflict", "ConditionalCheckFailed"));

    assertThat(moodyLedger().store(company(), twoInvoices()))
        .isEqualTo(new Ledger.Stored.Overtaken());

    assertThat(waits).isEmpty();
  }

  @Test
  void a_step_that_can_never_be_stored_is_a_defect_and_says_so() {
    moody.refuses(1, cancelled("ValidationError", "None"));

    assertThatThrownBy(() -> moodyLedger().store(company(), twoInvoices()))
        .isInstanceOf(TransactionCanceledException.class);
  }

  @Test
  void opening_a_journal_in_an_older_turn_is_superseded_although_it_is_a_single_write() {
    var earlier = lanes().begin(company()).orElseThrow().epoch();
    lanes().begin(company());
    var opened = new Step.JournalChange.Opened(Journals.journal(invoice("inv-1")));

    assertThat(ledger().store(company(), earlier, new Step(List.of(), List.of(), opened)))
        .isEqualTo(new Ledger.Stored.Superseded());
  }

  @Test
  void a_door_cannot_touch_the_journal() {
    var closed = new Step(List.of(), List.of(), new Step.JournalChange.Closed());

    assertThatThrownBy(() -> ledger().store(company(), closed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("only a lane");
  }

  @Test
  void keys_that_were_left_unread_are_asked_for_again() {
    var stored = IntStream.range(0, 5).mapToObj(i -> invoice("inv-" + i)).toList();
    stored.forEach(it -> ledger().store(company(), Step.of(List.of(new Step.Change(it, it)))));
    moody.isLazyFor(3);

    var found =
        new DynamoDbRecords(moody, tables, waits::add)
            .findAll(stored.stream().map(SyncRecord::entity).toList());

    assertThat(found).hasSize(5);
    assertThat(waits).containsExactly(1, 2, 3);
  }

  @Test
  void attempts_that_were_left_unwritten_are_written_again() {
    var attempts = IntStream.range(0, 30).mapToObj(i -> attempt("inv-" + i)).toList();
    moody.isLazyFor(2);

    moodyAttempts().append(attempts);

    assertThat(attempts)
        .allSatisfy(it -> assertThat(moodyAttempts().of(it.entity(), 1)).containsExactly(it));
  }

  @Test
  void a_table_that_stays_throttled_stops_the_turn_instead_of_losing_attempts() {
    moody.isLazyFor(Batches.ROUNDS_MAX);

    assertThatThrownBy(() ->
            moodyAttempts()
                .append(IntStream.range(0, 20).mapToObj(i -> attempt("inv-" + i)).toList()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("throttled");
  }

  private Ledger moodyLedger() {
    return new DynamoDbLedger(moody, tables, waits::add);
  }

  private DynamoDbAttempts moodyAttempts() {
    return new DynamoDbAttempts(moody, tables, InstantSource.fixed(NOON), waits::add);
  }

  private Step twoInvoices() {
    return Step.of(
        List.of(
            new Step.Change(invoice("inv-1"), invoice("inv-1")),
            new Step.Change(invoice("inv-2"), invoice("inv-2"))));
  }

  private SyncRecord invoice(String id) {
    return anInvoice(id, "acc-1", "svc-1")
        .in(company())
        .record()
        .in(new State.Due(NOON, new Try.First()));
  }

  private Attempt attempt(String id) {
    return new Attempt(
        invoice(id).entity(),
        new Version(1),
        new Try.First(),
        NOON,
        NOON,
        new Attempt.Sent.Nothing(),
        new Attempt.Result.Applied(),
        Trace.NONE);
  }
}
