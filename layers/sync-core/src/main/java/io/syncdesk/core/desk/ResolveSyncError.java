package io.syncdesk.core.desk;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.lane.WakeUps;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Try;
import io.syncdesk.core.resolution.Decision;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.core.resolution.SyncErrors;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** A person settles a sync error. The decision changes the rows at once; the lane makes the try. */
public final class ResolveSyncError {
  /** Somebody else keeps changing the same rows: give up and say so. */
  private static final int ROUNDS_MAX = 5;

  private final SyncErrors errors;
  private final Records records;
  private final Ledger ledger;
  private final Aftermath aftermath;

  public ResolveSyncError(SyncErrors errors, Records records, Ledger ledger, Aftermath aftermath) {
    this.errors = errors;
    this.records = records;
    this.ledger = ledger;
    this.aftermath = aftermath;
  }

  /** What happens outside the tables: the lane is woken, and the clock is read. */
  public record Aftermath(WakeUps wakeUps, InstantSource clock) {}

  /** What became of the decision. */
  public sealed interface Result {
    /** It stands. The same decision by the same person again gets this again. */
    record Accepted(SyncError error) implements Result {}

    /** This firm has no such error. */
    record NotFound() implements Result {}

    /** Somebody was first: the error says who and when. */
    record AlreadySettled(SyncError error) implements Result {}

    /** An error of this fault cannot be settled so. */
    record NotAllowed() implements Result {}

    /** The rows were busy; nothing was decided. */
    record Busy() implements Result {}
  }

  public Result resolve(
      CompanyId company, ErrorId id, Resolution resolution, Decision.Author author) {
    for (int round = 0; round < ROUNDS_MAX; round++) {
      var error = errors.find(company, id);
      if (error.isEmpty()) {
        return new Result.NotFound();
      }
      if (!(error.get().status() instanceof Status.Open)) {
        return settledBefore(error.get(), resolution, author);
      }
      if (!error.get().allowed().contains(resolution)) {
        return new Result.NotAllowed();
      }
      var decision = new Decision(resolution, author, aftermath.clock().instant());
      var decided = error.get().in(statusAfter(decision), decision.at());
      if (store(company, error.get(), decided, decision)) {
        aftermath.wakeUps().wake(WakeUp.of(company));
        return new Result.Accepted(decided);
      }
    }
    return new Result.Busy();
  }

  private static Status statusAfter(Decision decision) {
    return switch (decision.resolution()) {
      case RESYNC, LINK -> new Status.Resolving(decision);
      case SKIP -> new Status.Skipped(decision);
    };
  }

  private boolean store(CompanyId company, SyncError error, SyncError decided, Decision decision) {
    var record = records.find(error.entity()).orElseThrow();
    var step =
        new Step(
            List.of(new Step.Change(record, after(record, error, decision))),
            List.of(new Step.ErrorChange(error, decided)),
            new Step.JournalChange.Unchanged());
    return ledger.store(company, step) instanceof Ledger.Stored.Done;
  }

  private static SyncRecord after(SyncRecord record, SyncError error, Decision decision) {
    return switch (decision.resolution()) {
      case RESYNC ->
          record.state() instanceof State.Parked
              ? again(withoutGone(record, error), decision.at())
              : record;
      case LINK ->
          record.state() instanceof State.Parked
              ? again(keeping(record, error), decision.at())
              : record;
      case SKIP -> record.in(new State.Skipped()).on(OnDesk.NO);
    };
  }

  private static SyncRecord keeping(SyncRecord record, SyncError error) {
    return error.fault() instanceof Fault.VoidedInQuickBooks
        ? record.keepingVoided()
        : record.keeping();
  }

  /** What was deleted in QuickBooks is made anew, because a person asks for it. */
  private static SyncRecord withoutGone(SyncRecord record, SyncError error) {
    return error.fault() instanceof Fault.DeletedInQuickBooks ? record.withoutDrifted() : record;
  }

  private static SyncRecord again(SyncRecord record, Instant now) {
    return record.in(new State.Due(now, new Try.First()));
  }

  private static Result settledBefore(
      SyncError error, Resolution resolution, Decision.Author author) {
    return error
        .status()
        .decidedBy()
        .filter(it -> it.resolution() == resolution)
        .filter(it -> it.author().memberId().equals(author.memberId()))
        .<Result>map(_ -> new Result.Accepted(error))
        .orElseGet(() -> new Result.AlreadySettled(error));
  }
}
