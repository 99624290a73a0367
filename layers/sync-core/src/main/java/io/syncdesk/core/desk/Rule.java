package io.syncdesk.core.desk;

import io.syncdesk.core.command.Command;
import io.syncdesk.core.command.Command.AccountSync;
import io.syncdesk.core.command.Command.Instruction;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.ledger.Errands;
import io.syncdesk.core.record.Amendment;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Try;
import io.syncdesk.core.resolution.Decision;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.SyncError;
import java.util.List;

/**
 * Rules what a decision means. It only changes rows: the lane makes the try, so that a decision
 * survives whatever happens after it.
 */
final class Rule {
  private final Entries entries;
  private final TakeNumber takeNumber;

  Rule(Entries entries, TakeNumber takeNumber) {
    this.entries = entries;
    this.takeNumber = takeNumber;
  }

  Ruling rule(SyncError error, SyncRecord record, Decision decision, Carry carry) {
    if (!error.allows(decision.resolution())) {
      return new Ruling.Impossible(new Obstacle.NotAllowed());
    }
    return switch (decision.resolution()) {
      case Resolution.Resync _ -> retried(record, withoutGone(record, error), decision);
      case Resolution.Keep _ -> retried(record, kept(record, error), decision);
      case Resolution.Skip _ -> skipped(record, decision);
      case Resolution.Reopen _ -> reopened(record, error);
      case Resolution.StopSyncing _ -> stopped(record, decision);
      case Resolution.DeleteService _ -> deleted(record, decision);
      case Resolution.Link(var bookId) -> linked(record, bookId, decision);
      case Resolution.CreateCustomer(var name) -> created(record, name, decision);
      case Resolution.Renumber(var number) when number.isBlank() ->
          renumbered(record, takeNumber.take(error, record, carry), decision);
      case Resolution.Renumber(var number) ->
          entries
              .obstacleToNumber(record, number.strip())
              .<Ruling>map(Ruling.Impossible::new)
              .orElseGet(() -> renumbered(record, number.strip(), decision));
    };
  }

  /** Tried again, unless something newer has taken the matter over already. */
  private static Ruling retried(SyncRecord record, SyncRecord changed, Decision decision) {
    var after = record.state() instanceof State.Parked ? again(changed, decision) : record;
    return new Ruling.Stands(after, new Status.Resolving(decision), Errands.NONE);
  }

  /**
   * What a person chose holds for something newer too. A try that is under way was drafted without
   * it: that it is due anew tells the lane to judge by its answer no more.
   */
  private static Ruling.Stands chosen(SyncRecord changed, Decision decision) {
    var after =
        switch (changed.state()) {
          case State.Parked _ -> again(changed, decision);
          case State.Due(var _, var attempt) -> changed.in(new State.Due(decision.at(), attempt));
          case State.Resting _, State.Synced _, State.Skipped _, State.Deleted _ -> changed;
        };
    return new Ruling.Stands(after, new Status.Resolving(decision), Errands.NONE);
  }

  private static SyncRecord again(SyncRecord record, Decision decision) {
    return record.in(new State.Due(decision.at(), new Try.First())).on(OnDesk.YES);
  }

  private static SyncRecord kept(SyncRecord record, SyncError error) {
    return switch (error.fault()) {
      case Fault.VoidedInQuickBooks _ -> record.keepingVoided();
      case Fault.DoubledInQuickBooks _ -> record.keepingDoubles();
      case Fault.CuredByLooking _, Fault.CuredByPerson _, Fault.CuredByUs _ -> record.keeping();
    };
  }

  /** What was deleted in QuickBooks is made anew, because a person asks for it. */
  private static SyncRecord withoutGone(SyncRecord record, SyncError error) {
    return error.fault() instanceof Fault.DeletedInQuickBooks ? record.withoutDrifted() : record;
  }

  private static Ruling skipped(SyncRecord record, Decision decision) {
    return new Ruling.Stands(
        record.in(State.Skipped.after(record.state())).on(OnDesk.NO),
        new Status.Skipped(decision),
        Errands.NONE);
  }

  private static Ruling reopened(SyncRecord record, SyncError error) {
    var back =
        record.state() instanceof State.Skipped
            ? record.in(State.Parked.because(error.fault())).on(OnDesk.YES)
            : record;
    return new Ruling.Stands(back, new Status.Open(), Errands.NONE);
  }

  private static Ruling stopped(SyncRecord record, Decision decision) {
    var off = new AccountSwitch(AccountSync.OFF, decision.author(), decision.at());
    return new Ruling.Stands(
        off.turned(record),
        new Status.Resolved(decision.at(), new Status.Cure.Decided(decision)),
        off.errands(record));
  }

  /** It leaves the desk once TaxDome says that the service is gone. */
  private static Ruling deleted(SyncRecord record, Decision decision) {
    return new Ruling.Stands(
        record,
        new Status.Resolving(decision),
        Errands.tell(command(record, new Instruction.DeleteService(), decision)));
  }

  private static Command command(SyncRecord record, Instruction instruction, Decision decision) {
    return Command.of(record.entity(), instruction, decision.author().memberId(), decision.at());
  }

  private Ruling linked(SyncRecord record, String bookId, Decision decision) {
    return switch (entries.find(record, bookId)) {
      case Entries.Found.Usable(var counterpart, var taking) ->
          chosen(record.linkedTo(counterpart).amendedBy(new Amendment.None()), decision)
              .taking(taking);
      case Entries.Found.Not(var obstacle) -> new Ruling.Impossible(obstacle);
    };
  }

  private Ruling created(SyncRecord record, String name, Decision decision) {
    var wanted = name.isBlank() ? Entries.nameOf(record) : name.strip();
    return entries
        .obstacleToName(record, wanted)
        .<Ruling>map(Ruling.Impossible::new)
        .orElseGet(() ->
            chosen(record.with(List.of()).amendedBy(new Amendment.NewCustomer(wanted)), decision));
  }

  private static Ruling renumbered(SyncRecord record, TakeNumber.Taken taken, Decision decision) {
    return switch (taken) {
      case TakeNumber.Taken.Numbered(var number) -> renumbered(record, number, decision);
      case TakeNumber.Taken.Not(var obstacle) -> new Ruling.Impossible(obstacle);
    };
  }

  private static Ruling renumbered(SyncRecord record, String number, Decision decision) {
    var other = new Amendment.OtherNumber(number, decision.author().memberId(), decision.at());
    return chosen(record.amendedBy(other), decision);
  }
}
