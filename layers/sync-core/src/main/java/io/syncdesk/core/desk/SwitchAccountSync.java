package io.syncdesk.core.desk;

import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.command.Command;
import io.syncdesk.core.command.Command.AccountSync;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.ledger.Errands;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Try;
import io.syncdesk.core.resolution.Decision;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.SyncError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
      if (is(found.get(), wanted)) {
        return new Result.Switched(found.get());
      }
      var step = step(found.get(), wanted, author, aftermath.clock().instant());
      if (rows.ledger().store(account.company(), step) instanceof Ledger.Stored.Done) {
        aftermath.wakeUps().wake(WakeUp.of(account.company()));
        return new Result.Switched(step.records().getFirst().after());
      }
    }
    return new Result.Busy();
  }

  private static boolean is(SyncRecord account, AccountSync wanted) {
    var isOff =
        account.state() instanceof State.NotSynced(var because, var _)
            && because == LeftOutBecause.SYNC_STOPPED;
    return isOff == (wanted == AccountSync.OFF);
  }

  private Step step(SyncRecord account, AccountSync wanted, Decision.Author author, Instant now) {
    var after = account.in(state(wanted, now)).on(OnDesk.NO);
    var command =
        Command.of(
            account.entity(),
            new Command.Instruction.SetAccountSync(wanted),
            author.memberId(),
            now);
    return new Step(
        List.of(new Step.Change(account, after)),
        closed(account, author, now),
        new Step.JournalChange.Unchanged(),
        new Errands(Set.of(command), Set.of(account.entity())));
  }

  private static State state(AccountSync wanted, Instant now) {
    return switch (wanted) {
      case OFF -> new State.NotSynced(LeftOutBecause.SYNC_STOPPED, new Try.First());
      case ON -> new State.Due(now, new Try.First());
    };
  }

  /** An error that was on the desk is settled with it; it opens again if there is a reason. */
  private List<Step.ErrorChange> closed(SyncRecord account, Decision.Author author, Instant now) {
    var decision = new Decision(new Resolution.StopSyncing(), author, now);
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
