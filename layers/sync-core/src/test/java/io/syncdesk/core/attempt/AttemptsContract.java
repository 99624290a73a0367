package io.syncdesk.core.attempt;

import static io.syncdesk.core.change.Told.NOON;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.fault.OneOfEach;
import io.syncdesk.core.record.Try;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Attempts} must do, whatever stores it. */
public interface AttemptsContract extends TwoFirms {
  Attempts attempts();

  @Test
  default void an_entity_nobody_tried_has_no_attempts() {
    assertThat(attempts().of(invoice("inv-1"), 10)).isEmpty();
  }

  @Test
  default void what_was_tried_reads_back() {
    var refused = refused(invoice("inv-1"), 7, new Fault.NumberTaken("1042", "145"));
    var applied =
        new Attempt(
            invoice("inv-2"),
            new Version(3),
            new Try.Second(new Fault.StaleSyncToken()),
            NOON,
            NOON.plusMillis(250),
            new Attempt.Sent.Nothing(),
            new Attempt.Result.Applied(),
            Trace.NONE);

    attempts().append(List.of(refused, applied));

    assertThat(attempts().of(invoice("inv-1"), 10)).containsExactly(refused);
    assertThat(attempts().of(invoice("inv-2"), 10)).containsExactly(applied);
  }

  @Test
  default void every_fault_reads_back() {
    var faults = OneOfEach.fault();
    for (int i = 0; i < faults.size(); i++) {
      var attempt = refused(invoice("inv-" + i), 1, faults.get(i));
      attempts().append(List.of(attempt));

      assertThat(attempts().of(attempt.entity(), 1)).containsExactly(attempt);
    }
  }

  @Test
  default void the_newest_comes_first() {
    attempts().append(List.of(tried(1), tried(3)));
    attempts().append(List.of(tried(2)));

    assertThat(attempts().of(invoice("inv-1"), 10)).containsExactly(tried(3), tried(2), tried(1));
    assertThat(attempts().of(invoice("inv-1"), 2)).containsExactly(tried(3), tried(2));
  }

  @Test
  default void the_same_attempt_written_down_again_is_one_attempt() {
    var before = refused(invoice("inv-1"), 7, new Fault.PeriodClosed());
    var after = refused(invoice("inv-1"), 7, new Fault.Deposited());

    attempts().append(List.of(before));
    attempts().append(List.of(after));

    assertThat(attempts().of(invoice("inv-1"), 10)).containsExactly(after);
  }

  @Test
  default void first_and_second_try_are_two_attempts_even_when_due_at_once() {
    var first = refused(invoice("inv-1"), 7, new Fault.PeriodClosed());
    var second =
        new Attempt(
            first.entity(),
            first.version(),
            new Try.Second(new Fault.PeriodClosed()),
            first.dueAt(),
            first.startedAt(),
            first.sent(),
            first.result(),
            first.trace());

    attempts().append(List.of(first));
    attempts().append(List.of(second));

    assertThat(attempts().of(invoice("inv-1"), 10)).containsExactly(second, first);
  }

  @Test
  default void a_whole_batch_is_written_down_at_once() {
    var batch =
        IntStream.range(0, 30)
            .mapToObj(i -> refused(invoice("inv-" + i), 1, new Fault.PeriodClosed()))
            .toList();

    attempts().append(batch);
    attempts().append(List.of());

    assertThat(batch)
        .allSatisfy(it -> assertThat(attempts().of(it.entity(), 2)).containsExactly(it));
  }

  @Test
  default void the_same_id_in_another_firm_was_not_tried() {
    attempts().append(List.of(tried(1)));

    assertThat(attempts().of(anInvoice("inv-1", "acc-1").in(neighbour()).entity(), 10)).isEmpty();
  }

  private EntityRef invoice(String id) {
    return anInvoice(id, "acc-1").in(company()).entity();
  }

  private Attempt tried(long version) {
    return refused(invoice("inv-1"), version, new Fault.PeriodClosed());
  }

  private static Attempt refused(EntityRef entity, long version, Fault fault) {
    return new Attempt(
        entity,
        new Version(version),
        new Try.First(),
        NOON.plusSeconds(version),
        NOON.plusSeconds(version).plusMillis(40),
        new Attempt.Sent.Request("req-" + version, "CREATE Invoice", "{\"DocNumber\":\"1042\"}"),
        new Attempt.Result.Refused(fault),
        new Trace("tid-1", 400, "said \"no\"\nand why", Duration.ofMillis(120)));
  }
}
