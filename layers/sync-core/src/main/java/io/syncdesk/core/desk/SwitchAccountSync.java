package io.syncdesk.core.desk;

import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.command.Command.AccountSync;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.Decision;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.SyncError;
import java.util.List;
import java.util.Optional;

/**
 * A client is kept in step, or no longer, whether or not there is an error (S8). Switched on again,
 * everything that changed meanwhile goes.
 */
public final class SwitchAccountSync {
  private static final int ROUNDS_MAX = 5;

  private final ResolveSyncError.Rows rows;
  private final ResolveSyncError.Aftermath aftermath;

  public SwitchAccountSync(ResolveSyncError.Rows rows, ResolveSyncError.Aftermath aftermath) {
    this.rows = rows;
    this.aftermath = aftermath;
  }

  /** What came of it. */
  public sealed interface Result {
    /** It is so now, or has been before. */
    record Switched(SyncRecord account) implements Result {}

    /** This firm has no such client. */
    record NotFound() implements Result {}

    /** The rows were busy; nothing was changed. */
    record Busy() implements Result {}
  }

  public Result turn(EntityRef account, AccountSync wanted, Decision.Author author) {
    for (int round = 0; round < ROUNDS_MAX; round++) {
      var found =
          account.kind() == EntityKind.ACCOUNT
              ? rows.records().find(account)
              : Optional.<SyncRecord>empty();
      if (found.isEmpty()) {
        return new Result.NotFound();
      }
      var turn = new AccountSwitch(wanted, author, aftermath.clock().instant());
      if (turn.isTurned(found.get())) {
        return new Result.Switched(found.get());
      }
      var step = step(found.get(), turn);
      if (rows.ledger().store(account.company(), step) instanceof Ledger.Stored.Done) {
        aftermath.wakeUps().wake(WakeUp.of(account.company()));
        return new Result.Switched(step.records().getFirst().after());
      }
    }
    return new Result.Busy();
  }

  private Step step(SyncRecord account, AccountSwitch turn) {
    return new Step(
        List.of(new Step.Change(account, turn.turned(account))),
        closed(account, turn),
        new Step.JournalChange.Unchanged(),
        turn.errands(account));
  }

  /** An error that was on the desk is settled with it; it opens again if there is a reason. */
  private List<Step.ErrorChange> closed(SyncRecord account, AccountSwitch turn) {
    var decision = new Decision(new Resolution.StopSyncing(), turn.author(), turn.at());
    return rows
        .errors()
        .find(account.entity().company(), ErrorId.of(account.entity()))
        .filter(it -> !(it.status() instanceof Status.Resolved))
        .map(it -> new Step.ErrorChange(it, resolved(it, decision)))
        .stream()
        .toList();
  }

  private static SyncError resolved(SyncError error, Decision decision) {
    var cure = new Status.Cure.Decided(decision);
    return error.in(new Status.Resolved(decision.at(), cure), decision.at());
  }
}
