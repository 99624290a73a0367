package io.syncdesk.core.ledger;

import io.syncdesk.core.change.Category;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.Money;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.SyncError;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** By how much a step moves the counters people see. */
public record CounterChange(
    Map<Category, Long> open, long skipped, long waiting, BigDecimal waitingSum) {
  public CounterChange {
    open = Map.copyOf(open);
  }

  public static CounterChange of(Step step) {
    var open = new EnumMap<Category, Long>(Category.class);
    long skipped = 0;
    for (var change : step.errors()) {
      var before = before(change);
      open.merge(
          change.after().category(),
          opens(change.after()) - count(before, CounterChange::opens),
          Long::sum);
      skipped += skips(change.after()) - count(before, CounterChange::skips);
    }
    open.values().removeIf(count -> count == 0);
    long waiting = 0;
    var sum = BigDecimal.ZERO;
    for (var change : step.records()) {
      var before = before(change);
      waiting += waits(change.after()) - count(before, CounterChange::waits);
      sum =
          sum.add(waitingSum(change.after()))
              .subtract(before.map(CounterChange::waitingSum).orElse(BigDecimal.ZERO));
    }
    return new CounterChange(open, skipped, waiting, sum);
  }

  /** What was counted so far: nothing, for what is new. */
  private static Optional<SyncRecord> before(Step.Change change) {
    return Optional.of(change.before()).filter(it -> it.revision() != SyncRecord.NOT_STORED);
  }

  private static Optional<SyncError> before(Step.ErrorChange change) {
    return Optional.of(change.before()).filter(it -> it.revision() != SyncError.NOT_STORED);
  }

  private static <T> long count(Optional<T> before, ToLongFunction<T> how) {
    return before.map(it -> how.applyAsLong(it)).orElse(0L);
  }

  public boolean isNothing() {
    return open.isEmpty() && skipped == 0 && waiting == 0 && waitingSum.signum() == 0;
  }

  private static long opens(SyncError error) {
    return error.status() instanceof Status.Open ? 1 : 0;
  }

  private static long skips(SyncError error) {
    return error.status() instanceof Status.Skipped ? 1 : 0;
  }

  private static long waits(SyncRecord record) {
    return record.state() instanceof State.Waiting ? 1 : 0;
  }

  private static BigDecimal waitingSum(SyncRecord record) {
    return record.state() instanceof State.Waiting
            && record.content() instanceof Content.Present(var snapshot)
        ? snapshot.total().map(Money::amount).orElse(BigDecimal.ZERO)
        : BigDecimal.ZERO;
  }
}
