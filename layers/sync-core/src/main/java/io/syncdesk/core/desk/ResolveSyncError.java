package io.syncdesk.core.desk;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.lane.Deadline;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.lane.WakeUps;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.numbering.Numbering;
import io.syncdesk.core.numbering.Reservations;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.Decision;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.core.resolution.SyncErrors;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person settles a sync error. The decision changes the rows at once; the lane makes the try. */
public final class ResolveSyncError {
  /** Somebody else keeps changing the same rows: give up and say so. */
  private static final int ROUNDS_MAX = 5;

  /** A few reads and a transaction. */
  private static final Duration ONE_TAKES_AT_MOST = Duration.ofSeconds(2);

  private final Rows rows;
  private final Rule rule;
  private final Aftermath aftermath;

  public ResolveSyncError(Rows rows, Companies companies, Mirror mirror, Aftermath aftermath) {
    this.rows = rows;
    var numbering = new Numbering(mirror, rows.reservations());
    this.rule =
        new Rule(
            new Entries(companies, mirror, rows.records(), numbering),
            new TakeNumber(companies, numbering));
    this.aftermath = aftermath;
  }

  /** The rows that a decision changes. */
  public record Rows(
      SyncErrors errors, Records records, Ledger ledger, Reservations reservations) {}

  /** What happens outside the tables: the lane is woken, and the clock is read. */
  public record Aftermath(WakeUps wakeUps, InstantSource clock) {}

  /** Somebody wants it: which error, how, and under which idempotency key, if any. */
  public record Wish(ErrorId id, Resolution resolution, Decision.Author author, String request) {
    public Wish(ErrorId id, Resolution resolution, Decision.Author author) {
      this(id, resolution, author, "");
    }
  }

  /** What became of the decision. */
  public sealed interface Result {
    /** It stands. The same decision by the same person again gets this again. */
    record Accepted(SyncError error) implements Result {}

    /** This firm has no such error. */
    record NotFound() implements Result {}

    /** Somebody was first: the error says who and when. */
    record AlreadySettled(SyncError error) implements Result {}

    /** Nothing was decided, because of this. */
    record Impossible(SyncError error, Obstacle obstacle) implements Result {}

    /** The rows were busy; nothing was decided. */
    record Busy() implements Result {}
  }

  public Result resolve(CompanyId company, Wish wish) {
    var result = resolve(company, wish, Carry.OUT);
    if (result instanceof Result.Accepted) {
      aftermath.wakeUps().wake(WakeUp.of(company));
    }
    return result;
  }

  /**
   * One after the other, each by itself, until time is up: what is not reached is not in the answer
   * and can be asked for again under the same key. The lane is woken once.
   */
  public Map<ErrorId, Result> resolveAll(CompanyId company, List<Wish> wishes, Deadline deadline) {
    var results = new LinkedHashMap<ErrorId, Result>();
    for (var wish : wishes) {
      if (!deadline.leaves(ONE_TAKES_AT_MOST)) {
        break;
      }
      results.put(wish.id(), resolve(company, wish, Carry.OUT));
    }
    if (results.values().stream().anyMatch(Result.Accepted.class::isInstance)) {
      aftermath.wakeUps().wake(WakeUp.of(company));
    }
    return results;
  }

  /** What would become of it, without anything changing. */
  public Result rehearse(CompanyId company, Wish wish) {
    return resolve(company, wish, Carry.NOTHING);
  }

  private Result resolve(CompanyId company, Wish wish, Carry carry) {
    for (int round = 0; round < ROUNDS_MAX; round++) {
      var found = rows.errors().find(company, wish.id());
      if (found.isEmpty()) {
        return new Result.NotFound();
      }
      var error = found.get();
      var before = settledBefore(error, wish);
      if (before.isPresent()) {
        return before.get();
      }
      var record = rows.records().find(error.entity()).orElseThrow();
      var decision =
          new Decision(
              wish.resolution(), wish.author(), aftermath.clock().instant(), wish.request());
      switch (rule.rule(error, record, decision, carry)) {
        case Ruling.Impossible(var obstacle) -> {
          return new Result.Impossible(error, obstacle);
        }
        case Ruling.Stands stands -> {
          var decided = error.in(stands.status(), decision.at());
          if (carry == Carry.NOTHING || store(company, step(record, error, stands, decided))) {
            return new Result.Accepted(decided);
          }
        }
      }
    }
    return new Result.Busy();
  }

  private static Step step(
      SyncRecord record, SyncError error, Ruling.Stands stands, SyncError decided) {
    return new Step(
        List.of(new Step.Change(record, stands.record())),
        List.of(new Step.ErrorChange(error, decided)),
        new Step.JournalChange.Unchanged(),
        stands.errands(),
        stands.takings());
  }

  private boolean store(CompanyId company, Step step) {
    return rows.ledger().store(company, step) instanceof Ledger.Stored.Done;
  }

  private static Optional<Result> settledBefore(SyncError error, Wish wish) {
    if (error.wasDecidedBy(wish.request(), wish.resolution(), wish.author())
        || (wish.resolution() instanceof Resolution.Reopen && error.isPutBack())) {
      return Optional.of(new Result.Accepted(error));
    }
    var decided = error.status().decidedBy();
    if (decided.filter(it -> it.isRepeatedBy(wish.resolution(), wish.author())).isPresent()) {
      return Optional.of(new Result.Accepted(error));
    }
    return error.status() instanceof Status.Open || error.allows(wish.resolution())
        ? Optional.empty()
        : Optional.of(new Result.AlreadySettled(error));
  }
}
