package io.syncdesk.core.simulation;

import io.syncdesk.core.change.Category;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Money;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.SyncError;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records, sync errors and counters say the same at any moment. */
final class CheckDesk {
  private final InMemoryTables tables;

  CheckDesk(InMemoryTables tables) {
    this.tables = tables;
  }

  void check(CompanyId company) {
    var records = tables.allRecords(company);
    var errors = new HashMap<EntityRef, SyncError>();
    tables.allErrors(company).forEach(it -> errors.put(it.entity(), it));
    for (var record : records) {
      if (!agree(record, errors.get(record.entity()))) {
        throw new Checker.Violation(
            "desk and record differ: "
                + record
                + " "
                + record.onDesk()
                + ", "
                + errors.get(record.entity()));
      }
    }
    count(company, records, errors);
  }

  private static boolean agree(SyncRecord record, @Nullable SyncError error) {
    boolean onDesk = record.onDesk() == OnDesk.YES;
    if (error == null) {
      return !onDesk
          && !(record.state() instanceof State.Parked)
          && !(record.state() instanceof State.Skipped);
    }
    return switch (error.status()) {
      case Status.Open _ ->
          onDesk && (record.state() instanceof State.Parked || record.state() instanceof State.Due);
      case Status.Resolving _, Status.Retrying _ -> onDesk && record.state() instanceof State.Due;
      case Status.Skipped _ ->
          (!onDesk && record.state() instanceof State.Skipped) || isChangedClient(record);
      case Status.Resolved _ ->
          !onDesk
              && !(record.state() instanceof State.Parked)
              && !(record.state() instanceof State.Skipped);
    };
  }

  /** Tried again because it changed; the skip is undone with what comes of it. */
  private static boolean isChangedClient(SyncRecord record) {
    return record.entity().kind() == EntityKind.ACCOUNT
        && record.onDesk() == OnDesk.YES
        && record.state() instanceof State.Due;
  }

  private void count(
      CompanyId company, List<SyncRecord> records, Map<EntityRef, SyncError> errors) {
    var open = new EnumMap<Category, Long>(Category.class);
    long skipped = 0;
    for (var error : errors.values()) {
      if (error.status() instanceof Status.Open) {
        open.merge(error.category(), 1L, Long::sum);
      }
      skipped += error.status() instanceof Status.Skipped ? 1 : 0;
    }
    long waiting = 0;
    var sum = BigDecimal.ZERO;
    for (var record : records) {
      if (record.state() instanceof State.Waiting) {
        waiting++;
        sum = sum.add(amount(record));
      }
    }
    var counted = tables.errors().summary(company);
    if (!counted.open().equals(open)
        || counted.skipped() != skipped
        || counted.waiting() != waiting
        || counted.waitingSum().compareTo(sum) != 0) {
      throw new Checker.Violation("the counters say " + counted + " of " + records);
    }
  }

  private static BigDecimal amount(SyncRecord record) {
    return record.content() instanceof Content.Present(var snapshot)
        ? snapshot.total().map(Money::amount).orElse(BigDecimal.ZERO)
        : BigDecimal.ZERO;
  }
}
