package io.syncdesk.core.record;

import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Fee;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.Payment;
import io.syncdesk.core.change.Refund;
import io.syncdesk.core.change.Service;
import io.syncdesk.core.change.Snapshot;
import io.syncdesk.core.change.SyncWish;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.fault.Fault;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a record may be written now: the firm's choices first, then what it depends on,
 * most basic dependency first.
 */
public final class JudgeReadiness {

  private JudgeReadiness() {}

  /** {@code known} holds those of its dependencies that have been heard of. */
  public static Readiness judge(
      SyncRecord record, Map<EntityRef, SyncRecord> known, Settings settings) {
    return switch (record.content()) {
      case Content.Present(var snapshot) -> judge(record, snapshot, known, settings);
      case Content.Voided _ when record.counterparts().isEmpty() ->
          new Readiness.LeaveOut(LeftOutBecause.NOTHING_TO_SHOW);
      case Content.Voided _, Content.Deleted _ ->
          new Readiness.Ready(new Task(record, record.wanted(), known, settings));
    };
  }

  private static Readiness judge(
      SyncRecord record, Snapshot snapshot, Map<EntityRef, SyncRecord> known, Settings settings) {
    var task = new Task(record, record.wanted(), known, settings);
    var leftOut = leftOut(snapshot, settings);
    if (leftOut.isPresent() && record.counterparts().isEmpty()) {
      return new Readiness.LeaveOut(leftOut.get());
    }
    if (isUnticked(snapshot)) {
      return new Readiness.Ready(task.takenOut());
    }
    for (var dependency : snapshot.dependsOn(record.entity().company())) {
      var obstacle = obstacle(dependency, known.get(dependency));
      if (obstacle.isPresent()) {
        return obstacle.get();
      }
    }
    return new Readiness.Ready(task);
  }

  private static Optional<LeftOutBecause> leftOut(Snapshot snapshot, Settings settings) {
    if (snapshot.date().filter(date -> date.isBefore(settings.syncStartDate())).isPresent()) {
      return Optional.of(LeftOutBecause.BEFORE_START_DATE);
    }
    return switch (snapshot) {
      case Payment payment when !isToSync(payment, settings) ->
          Optional.of(LeftOutBecause.PAYMENT_IS_NOT_TO_SYNC);
      case Fee _ when !settings.expensesForFees() -> Optional.of(LeftOutBecause.EXPENSES_ARE_OFF);
      case Account _, Service _, Invoice _, Payment _, Refund _, Fee _ -> Optional.empty();
    };
  }

  /** Only payments entered by hand can be kept out; what a provider collected always goes. */
  private static boolean isToSync(Payment payment, Settings settings) {
    return switch (payment.method()) {
      case CARD, PROMOTIONAL_CREDIT -> true;
      case CASH, CHECK, BANK ->
          switch (payment.sync()) {
            case YES -> true;
            case NO -> false;
            case AS_SETTING -> settings.syncManualPayments();
          };
    };
  }

  /**
   * What is in the books stays there when a setting changes; what a person unticked is taken out.
   */
  private static boolean isUnticked(Snapshot snapshot) {
    return snapshot instanceof Payment payment
        && payment.sync() == SyncWish.NO
        && switch (payment.method()) {
          case CARD, PROMOTIONAL_CREDIT -> false;
          case CASH, CHECK, BANK -> true;
        };
  }

  private static Optional<Readiness> obstacle(EntityRef dependency, @Nullable SyncRecord known) {
    if (known == null) {
      return Optional.of(new Readiness.WaitsOn(dependency));
    }
    return switch (known.state()) {
      case State.Deleted _ ->
          Optional.of(new Readiness.Impossible(new Fault.ReferenceDeleted(dependency)));
      case State.NotSynced _, State.LeftOutWith _ ->
          Optional.of(new Readiness.LeaveOutWith(dependency));
      case State.Due _, State.Waiting _, State.Synced _, State.Parked _, State.Skipped _ ->
          known.isUsable() ? Optional.empty() : Optional.of(new Readiness.WaitsOn(dependency));
    };
  }
}
