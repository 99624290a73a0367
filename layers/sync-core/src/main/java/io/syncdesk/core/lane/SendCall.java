package io.syncdesk.core.lane;

import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.Reply;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.record.Journal;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Journal, call, record: the only way a write reaches QuickBooks. */
final class SendCall {
  private final Turn turn;

  SendCall(Turn turn) {
    this.turn = turn;
  }

  /** A due record, and the write that brings it on. */
  record Planned(SyncRecord record, Write write) {}

  /** Whether a call goes out for the first time, or may have gone out before. */
  enum Sending {
    FIRST,
    REPEATED
  }

  /** Sends these together under a new request id. */
  Progress send(List<Planned> planned) {
    var journal = journal(planned);
    if (!turn.allows(journal.form())) {
      return Progress.stop(turn.keepPace());
    }
    var opened = new Step(List.of(), List.of(), new Step.JournalChange.Opened(journal));
    return switch (turn.store(opened)) {
      case Ledger.Stored.Done _ ->
          sendAndStore(journal, planned.stream().map(Planned::record).toList(), Sending.FIRST);
      case Ledger.Stored.Superseded _ -> Progress.stop(new TurnEnd.Superseded());
      case Ledger.Stored.Overtaken _ -> Progress.stop(new TurnEnd.MoreToDo());
    };
  }

  /** Sends what is already in the journal. */
  Progress sendAndStore(Journal journal, List<SyncRecord> read, Sending sending) {
    return switch (turn.books().send(journal.call())) {
      case Reply.Answered(var outcomes, var trace) ->
          store(new Answer(journal, outcomes, trace, sending), read);
      case Reply.Unanswered(var undecided, var _) -> Progress.stop(turn.pause(undecided));
    };
  }

  private record Answer(Journal journal, List<Outcome> outcomes, Trace trace, Sending sending) {}

  private Progress store(Answer answer, List<SyncRecord> read) {
    var findings = new ArrayList<Finding>();
    var left = new ArrayList<Journal.Entry>();
    for (int i = 0; i < answer.outcomes().size(); i++) {
      var entry = answer.journal().entries().get(i);
      if (isOpen(answer, answer.outcomes().get(i))) {
        left.add(entry);
      } else {
        findings.add(tried(answer.journal(), entry, answer.outcomes().get(i), answer.trace()));
      }
    }
    if (answer.outcomes().stream().anyMatch(SendCall::isDecided)) {
      turn.runsAgain();
    }
    var stored =
        new StoreFindings(turn)
            .store(findings, read, Step.JournalChange.leaving(answer.journal(), left));
    return stored instanceof Progress.Stop
        ? stored
        : undecided(answer).map(it -> Progress.stop(turn.pause(it))).orElse(stored);
  }

  /**
   * Whether an earlier sending of this may still have its effect: "I know this id" may mean that it
   * has not ended yet, and "not now" to a repeat says nothing about the sending before it.
   */
  private boolean isOpen(Answer answer, Outcome outcome) {
    return answer.journal().mayBeInFlightAt(turn.now())
        && switch (outcome) {
          case Outcome.Undecided _ -> answer.sending() == Sending.REPEATED;
          case Outcome.Refused(Fault.RequestIdSeen _) -> true;
          case Outcome.Refused _, Outcome.Applied _ -> false;
        };
  }

  private static boolean isDecided(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Applied _ -> true;
      case Outcome.Refused(var fault) -> !(fault instanceof Fault.RequestIdSeen);
      case Outcome.Undecided _ -> false;
    };
  }

  /** Why the company has to wait, if anything in the answer says so. */
  private Optional<Outcome.Undecided> undecided(Answer answer) {
    return answer.outcomes().stream()
        .flatMap(outcome ->
            switch (outcome) {
              case Outcome.Undecided it -> Stream.of(it);
              case Outcome.Refused _ when isOpen(answer, outcome) ->
                  Stream.of(new Outcome.Uncertain());
              case Outcome.Refused _, Outcome.Applied _ -> Stream.empty();
            })
        .findFirst();
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
    var now = turn.now();
    return new Journal(turn.rules().requestIds().next(), form, entries, now, now);
  }
}
