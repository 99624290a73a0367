package io.syncdesk.core.lane;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.command.Command;
import io.syncdesk.core.ledger.Errands;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Try;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stores what a turn found out: attempts first (they are facts), then records, sync errors,
 * counters and journal in one step. When somebody changed a record meanwhile, thinks again about
 * the new one.
 */
final class StoreFindings {
  private static final int ROUNDS_MAX = 8;

  private final Turn turn;
  private final ReleaseDependents release;
  private final Clerk clerk;
  private final TakeOverNumber takeOverNumber;

  StoreFindings(Turn turn) {
    this.turn = turn;
    this.release = new ReleaseDependents(turn);
    this.clerk = new Clerk(turn);
    this.takeOverNumber = new TakeOverNumber(turn);
  }

  /** {@code read} are the records as they were read for these findings. */
  Progress store(List<Finding> findings, List<SyncRecord> read, Step.JournalChange journal) {
    turn.stores()
        .attempts()
        .append(findings.stream().flatMap(it -> it.attempts().stream()).toList());
    var current = byEntity(read);
    for (int round = 0; round < ROUNDS_MAX; round++) {
      var consequences = consequences(findings, current);
      if (release.release(restingAfter(consequences)) instanceof Progress.Stop stop) {
        return stop;
      }
      switch (turn.store(step(consequences, journal))) {
        case Ledger.Stored.Done _ -> {
          wakeForSecondAttempts(consequences);
          return round > 0 || changedAnything(consequences) ? Progress.WENT : Progress.STILL;
        }
        case Ledger.Stored.Superseded _ -> {
          return Progress.stop(new TurnEnd.Superseded());
        }
        case Ledger.Stored.Overtaken _ -> current = readAgain(findings);
      }
    }
    return Progress.stop(new TurnEnd.MoreToDo());
  }

  private List<Judged> consequences(List<Finding> findings, Map<EntityRef, SyncRecord> current) {
    var judged = new ArrayList<Judged>();
    for (var finding : findings) {
      var record = current.get(finding.entity());
      if (record == null) {
        throw new IllegalStateException("a record vanished: " + finding.entity());
      }
      var consequence = finding.on(record, turn.rules()).unlessDoubled();
      var after = takeOverNumber.takenOver(consequence.after());
      judged.add(new Judged(record, new Consequence(after, consequence.desk())));
    }
    return judged;
  }

  private Step step(List<Judged> judged, Step.JournalChange journal) {
    var records = new ArrayList<Step.Change>();
    var errors = new ArrayList<Step.ErrorChange>();
    for (var it : judged) {
      if (it.changes()) {
        records.add(new Step.Change(it.before(), it.consequence().after()));
      }
      clerk.put(it.consequence()).ifPresent(errors::add);
    }
    return new Step(records, errors, journal, errands(judged));
  }

  /** TaxDome is told of a number once QuickBooks has taken it. */
  private static Errands errands(List<Judged> judged) {
    var commands =
        judged.stream().filter(Judged::changes).flatMap(it -> command(it.consequence().after()));
    return new Errands(commands.collect(Collectors.toSet()), Set.of());
  }

  private static Stream<Command> command(SyncRecord after) {
    return after.state() instanceof State.Synced
        ? after.amendment().newsOn(after.content()).stream()
            .map(it ->
                Command.of(
                    after.entity(),
                    new Command.Instruction.AssignInvoiceNumber(it.number()),
                    it.decidedBy(),
                    it.decidedAt()))
        : Stream.of();
  }

  /** Others may rest for these, and have to look again now that these stand still. */
  private static List<EntityRef> restingAfter(List<Judged> judged) {
    return judged.stream()
        .map(it -> it.consequence().after())
        .filter(it -> it.entity().kind().canHaveDependents() && endsWaiting(it))
        .map(SyncRecord::entity)
        .toList();
  }

  private static boolean endsWaiting(SyncRecord record) {
    return switch (record.state()) {
      case State.Synced _, State.NotSynced _, State.LeftOutWith _, State.Deleted _ -> true;
      case State.Parked _, State.Skipped _ -> record.isUsable();
      case State.Due _, State.Waiting _ -> false;
    };
  }

  /**
   * Even when storing took so long that it is due already: another turn may have begun and ended
   * meanwhile, and this one may store nothing more.
   */
  private void wakeForSecondAttempts(List<Judged> judged) {
    judged.stream()
        .filter(Judged::changes)
        .map(it -> it.consequence().after().state())
        .filter(it -> it instanceof State.Due(var at, Try.Second _))
        .findFirst()
        .ifPresent(_ -> turn.wakeAfter(turn.rules().retryPolicy().delay()));
  }

  private static boolean changedAnything(List<Judged> judged) {
    return judged.stream().anyMatch(Judged::changes);
  }

  private Map<EntityRef, SyncRecord> readAgain(List<Finding> findings) {
    var entities = findings.stream().map(Finding::entity).toList();
    return byEntity(turn.stores().records().findAll(entities));
  }

  private static Map<EntityRef, SyncRecord> byEntity(List<SyncRecord> records) {
    var map = new HashMap<EntityRef, SyncRecord>();
    records.forEach(record -> map.put(record.entity(), record));
    return map;
  }

  /** A record as it is, and what is to become of it. */
  private record Judged(SyncRecord before, Consequence consequence) {
    boolean changes() {
      return !before.equals(consequence.after());
    }
  }
}
