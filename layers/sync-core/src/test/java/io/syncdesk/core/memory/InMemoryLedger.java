package io.syncdesk.core.memory;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Epoch;
import io.syncdesk.core.ledger.CounterChange;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.ledger.Taking;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** {@link Ledger} in memory. Can be told what others do just before a step is stored. */
public final class InMemoryLedger implements Ledger {
  private final InMemoryTables tables;
  private final Deque<Runnable> meanwhile = new ArrayDeque<>();
  private int overtakes;

  InMemoryLedger(InMemoryTables tables) {
    this.tables = tables;
  }

  /** Somebody does this just before the next step of a lane is stored. */
  public void meanwhile(Runnable what) {
    meanwhile.add(what);
  }

  /** The next steps are overtaken, by somebody who leaves no other trace. */
  public void overtakesNext(int steps) {
    overtakes = steps;
  }

  @Override
  public Stored store(CompanyId company, Step step) {
    if (overtakes > 0) {
      overtakes--;
      return new Stored.Overtaken();
    }
    var shelf = tables.shelf(company);
    return isOvertaken(shelf, step) ? new Stored.Overtaken() : write(shelf, step);
  }

  @Override
  public Stored store(CompanyId company, Epoch epoch, Step step) {
    Optional.ofNullable(meanwhile.poll()).ifPresent(Runnable::run);
    return tables.shelf(company).isCurrent(epoch) ? store(company, step) : new Stored.Superseded();
  }

  private static boolean isOvertaken(Shelf shelf, Step step) {
    return step.records().stream().anyMatch(it -> isOvertaken(shelf, it))
        || step.errors().stream().anyMatch(it -> isOvertaken(shelf, it))
        || step.takings().stream().anyMatch(it -> isOvertaken(shelf, it))
        || (step.journal() instanceof Step.JournalChange.Opened && shelf.journal.isPresent());
  }

  private static boolean isOvertaken(Shelf shelf, Taking taking) {
    var owner = shelf.owners.get(taking.shown());
    return switch (taking.before()) {
      case Taking.Before.Free _ -> owner != null && !owner.equals(taking.by());
      case Taking.Before.Unconfirmed(var before, var revision) -> {
        var stored = shelf.records.get(before);
        yield !before.equals(owner) || revision != (stored == null ? 0 : stored.revision());
      }
    };
  }

  private static boolean isOvertaken(Shelf shelf, Step.Change change) {
    var stored = shelf.records.get(change.after().entity());
    return change.before().revision() != (stored == null ? 0 : stored.revision());
  }

  private static boolean isOvertaken(Shelf shelf, Step.ErrorChange change) {
    var stored = shelf.errors.get(change.after().id());
    return change.before().revision() != (stored == null ? 0 : stored.revision());
  }

  private static Stored write(Shelf shelf, Step step) {
    step.records().forEach(it -> shelf.records.put(it.after().entity(), it.after().stored()));
    step.errors().forEach(it -> shelf.errors.put(it.after().id(), it.after().stored()));
    step.takings().forEach(it -> shelf.owners.put(it.shown(), it.by()));
    shelf.journal =
        switch (step.journal()) {
          case Step.JournalChange.Unchanged _ -> shelf.journal;
          case Step.JournalChange.Opened(var journal) -> Optional.of(journal);
          case Step.JournalChange.Narrowed(var journal) -> Optional.of(journal);
          case Step.JournalChange.Closed _ -> Optional.empty();
        };
    shelf.count(CounterChange.of(step));
    shelf.add(step.errands());
    return new Stored.Done();
  }
}
