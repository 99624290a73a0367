package io.syncdesk.core.lane;

import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.Reply;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.Ledger;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.Step;
import io.syncdesk.core.record.SyncRecord;
import java.util.ArrayList;
import java.util.List;

/** Journal, call, record: the only way a write reaches QuickBooks. */
final class SendCall {
  private final Turn turn;

  SendCall(Turn turn) {
    this.turn = turn;
  }

  /** A due record, and the write that brings it on. */
  record Planned(SyncRecord record, Write write) {}

  /** Sends these together under a new request id. */
  Progress send(List<Planned> planned) {
    var journal = journal(planned);
    var opened = new Step(List.of(), List.of(), new Step.JournalChange.Opened(journal));
    return switch (turn.store(opened)) {
      case Ledger.Stored.Done _ ->
          sendAndStore(journal, planned.stream().map(Planned::record).toList());
      case Ledger.Stored.Superseded _ -> Progress.stop(new TurnEnd.Superseded());
      case Ledger.Stored.Overtaken _ -> Progress.stop(new TurnEnd.MoreToDo());
    };
  }

  /** Sends what is already in the journal, for the first time or once more. */
  Progress sendAndStore(Journal journal, List<SyncRecord> read) {
    return switch (turn.books().send(journal.call())) {
      case Reply.Answered(var outcomes, var trace) when isStillAtWork(journal, outcomes) ->
          Progress.stop(turn.pause(new Outcome.Uncertain()));
      case Reply.Answered(var outcomes, var trace) -> store(journal, read, outcomes, trace);
      case Reply.Unanswered(var undecided, var _) -> Progress.stop(turn.pause(undecided));
    };
  }

  /** "I know this id" may mean that the first sending of it has not ended yet: ask again later. */
  private boolean isStillAtWork(Journal journal, List<Outcome> outcomes) {
    return journal.mayBeInFlightAt(turn.now())
        && outcomes.stream().anyMatch(it -> it instanceof Outcome.Refused(Fault.RequestIdSeen _));
  }

  private Progress store(
      Journal journal, List<SyncRecord> read, List<Outcome> outcomes, Trace trace) {
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < outcomes.size(); i++) {
      findings.add(tried(journal, journal.entries().get(i), outcomes.get(i), trace));
    }
    turn.runsAgain();
    var stored = new StoreFindings(turn).store(findings, read, new Step.JournalChange.Closed());
    var deferred =
        outcomes.stream()
            .filter(Outcome.Undecided.class::isInstance)
            .map(Outcome.Undecided.class::cast)
            .findFirst();
    return stored instanceof Progress.Stop || deferred.isEmpty()
        ? stored
        : Progress.stop(turn.pause(deferred.get()));
  }

  static Tried tried(Journal journal, Journal.Entry entry, Outcome outcome, Trace trace) {
    return new Tried(
        entry.entity(),
        entry.version(),
        entry.due(),
        journal.openedAt(),
        new Tried.Result.Answered(journal.requestId(), entry.write(), outcome),
        trace);
  }

  private Journal journal(List<Planned> planned) {
    var entries = new ArrayList<Journal.Entry>();
    for (var it : planned) {
      entries.add(
          new Journal.Entry(
              "b" + entries.size(),
              it.record().entity(),
              it.record().version(),
              (State.Due) it.record().state(),
              it.write()));
    }
    var form = planned.size() == 1 ? Call.Form.SINGLE : Call.Form.BATCH;
    return new Journal(turn.rules().requestIds().next(), form, entries, turn.now());
  }
}
