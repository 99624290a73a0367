package io.syncdesk.quickbooks.foresight;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.SyncError;
import java.util.List;
import java.util.Optional;

/** A forecast, and what came of it. */
record Held(Forecast forecast, SyncRecord came, Optional<SyncError> error) {

  EntityRef entity() {
    return came.entity();
  }

  boolean agrees() {
    return switch (came.state()) {
      case State.Waiting(var on, var _) ->
          first() instanceof Effect.WaitsFor(var entity, var _) && entity.equals(on);
      case State.LeftOutWith(var on, var _) ->
          first() instanceof Effect.LeavesOutWith(var entity, var _) && entity.equals(on);
      case State.NotSynced(var because, var _) ->
          forecast.effects().getLast().equals(new Effect.LeavesOut(because));
      case State.Synced _, State.Deleted _ -> forecast.passes() && isWork(first());
      case State.Parked _ -> error.filter(it -> isForeseen(it.fault())).isPresent();
      case State.Skipped _ -> first() instanceof Effect.StaysSkipped;
      case State.Due _ -> false;
    };
  }

  private Effect first() {
    return forecast.effects().isEmpty() ? new Effect.Nothing() : forecast.effects().getFirst();
  }

  private static boolean isWork(Effect effect) {
    return switch (effect) {
      case Effect.Writes _, Effect.Links _, Effect.Nothing _ -> true;
      case Effect.WaitsFor _,
          Effect.WaitsForBooks _,
          Effect.LeavesOut _,
          Effect.LeavesOutWith _,
          Effect.StaysSkipped _ ->
          false;
    };
  }

  /** As the first obstacle; of several invoices that cannot be settled QuickBooks names any. */
  private boolean isForeseen(Fault met) {
    var faults = faults();
    return faults.stream().limit(1).anyMatch(it -> Agreement.of(it, met))
        || faults.stream().takeWhile(Held::isAboutAnInvoice).anyMatch(it -> Agreement.of(it, met));
  }

  private static boolean isAboutAnInvoice(Fault fault) {
    return fault instanceof Fault.LinkRefused || fault instanceof Fault.PaymentExceedsInvoice;
  }

  private List<Fault> faults() {
    return forecast.obstacles().stream()
        .filter(Obstacle.Meets.class::isInstance)
        .map(it -> ((Obstacle.Meets) it).fault())
        .toList();
  }

  @Override
  public String toString() {
    return "%s: foreseen %s %s, came %s%s"
        .formatted(
            entity(),
            forecast.effects(),
            forecast.obstacles(),
            came.state(),
            error.map(it -> " (" + it.status().word() + " " + it.fault() + ")").orElse(""));
  }
}
