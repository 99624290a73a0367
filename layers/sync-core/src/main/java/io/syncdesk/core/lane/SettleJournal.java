package io.syncdesk.core.lane;

import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.Sight;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.record.Journal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Settles a call whose answer was lost, by a crash or on the wire: repeats it unchanged under its
 * request id, and when it is so old that QuickBooks may have forgotten the id, looks first.
 */
final class SettleJournal {
  /** How long we trust QuickBooks to know a request id without looking. */
  static final Duration LOOK_FIRST_AFTER = Duration.ofMinutes(5);

  private final Turn turn;
  private final SendCall sendCall;

  SettleJournal(Turn turn) {
    this.turn = turn;
    this.sendCall = new SendCall(turn);
  }

  Progress settle(Journal journal) {
    if (!turn.hasTimeForAStep()) {
      return Progress.stop(new TurnEnd.MoreToDo());
    }
    if (!turn.allows(journal.form())) {
      return Progress.stop(turn.keepPace());
    }
    var young = turn.now().isBefore(journal.openedAt().plus(LOOK_FIRST_AFTER));
    return young ? repeat(journal) : lookFirst(journal);
  }

  /**
   * That it goes out again is written down first. The answer is judged by when it went out before:
   * a repeat that is answered is not on its way any more.
   */
  private Progress repeat(Journal journal) {
    var again = new Step.JournalChange.Narrowed(journal.sentAgainAt(turn.now()));
    return switch (turn.store(new Step(List.of(), List.of(), again))) {
      case Ledger.Stored.Done _ ->
          sendCall.sendAndStore(
              journal,
              turn.stores().records().findAll(journal.entities()),
              SendCall.Sending.REPEATED);
      case Ledger.Stored.Superseded _ -> Progress.stop(new TurnEnd.Superseded());
      case Ledger.Stored.Overtaken _ -> Progress.stop(new TurnEnd.MoreToDo());
    };
  }

  private Progress lookFirst(Journal journal) {
    var found = new ArrayList<Finding>();
    var left = new ArrayList<Journal.Entry>();
    for (var entry : journal.entries()) {
      if (!turn.hasTimeForAStep()) {
        return Progress.stop(new TurnEnd.MoreToDo());
      }
      switch (look(entry)) {
        case Sight.Seen(var counterparts) when !counterparts.isEmpty() ->
            found.add(
                SendCall.tried(
                    journal, entry, new Outcome.Applied(counterparts.getFirst()), Trace.NONE));
        case Sight.Seen _, Sight.Hopeless _ -> left.add(entry);
        case Sight.NotNow(var undecided) -> {
          return Progress.stop(turn.pause(undecided));
        }
      }
    }
    return goOn(journal, found, left);
  }

  /** Only a create can leave something behind that a repeat would double. */
  private Sight look(Journal.Entry entry) {
    return entry.write().operation() == Operation.CREATE
        ? turn.books().lookFor(entry.write())
        : new Sight.Seen(List.of());
  }

  /**
   * Nothing of it is there: it is repeated unchanged. Part of it is there: once no sending of it
   * can be on its way any more, what is not there was not done, and is looked for once more by its
   * second attempt, under a new id.
   */
  private Progress goOn(Journal journal, List<Finding> found, List<Journal.Entry> left) {
    if (found.isEmpty()) {
      return repeat(journal);
    }
    if (!left.isEmpty() && journal.mayBeInFlightAt(turn.now())) {
      return repeatRest(journal, found, left);
    }
    for (var entry : left) {
      var notDone = new Outcome.Refused(new Fault.Unanswered());
      found.add(SendCall.tried(journal, entry, notDone, Trace.NONE));
    }
    return store(journal, found, new Step.JournalChange.Closed());
  }

  /**
   * A repeat may have done part of it while the first sending is still to come: a new id for the
   * rest could double it. Under the old one it is another body, to which QuickBooks may say that it
   * knows the id: that leaves it open until nothing can be on its way.
   */
  private Progress repeatRest(Journal journal, List<Finding> found, List<Journal.Entry> left) {
    var stored = store(journal, found, Step.JournalChange.leaving(journal, left));
    return stored instanceof Progress.Stop ? stored : repeat(journal.narrowedTo(left));
  }

  private Progress store(Journal journal, List<Finding> found, Step.JournalChange change) {
    var read = turn.stores().records().findAll(journal.entities());
    return new StoreFindings(turn).store(found, read, change);
  }
}
