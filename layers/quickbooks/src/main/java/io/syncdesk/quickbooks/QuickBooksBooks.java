package io.syncdesk.quickbooks;

import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.CaughtUp;
import io.syncdesk.core.books.Cue;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Learned;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.Reply;
import io.syncdesk.core.books.Sight;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.lane.Books;
import io.syncdesk.core.mirror.Merge;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Task;
import io.syncdesk.quickbooks.catchup.CatchUp;
import io.syncdesk.quickbooks.client.Client;
import io.syncdesk.quickbooks.client.Said;
import io.syncdesk.quickbooks.documents.LoadDocuments;
import io.syncdesk.quickbooks.fault.Verdict;
import io.syncdesk.quickbooks.lists.TurnMirror;
import io.syncdesk.quickbooks.look.Looks;
import io.syncdesk.quickbooks.translation.Translation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** One company's QuickBooks during one turn of its lane. */
final class QuickBooksBooks implements Books {
  private final Client client;
  private final Answers answers;
  private final Translation translation;
  private final Looks looks;
  private final CatchUp catchUp;
  private final LoadDocuments loadDocuments;
  private final InstantSource clock;

  QuickBooksBooks(
      Client client, TurnMirror mirror, Translation translation, Reads reads, InstantSource clock) {
    this.client = client;
    this.answers = new Answers(mirror);
    this.translation = translation;
    this.looks = reads.looks();
    this.catchUp = reads.catchUp();
    this.loadDocuments = reads.loadDocuments();
    this.clock = clock;
  }

  /** The ways of looking into QuickBooks: at one thing, at what changed, at what was there. */
  record Reads(Looks looks, CatchUp catchUp, LoadDocuments loadDocuments) {}

  @Override
  public CaughtUp changes(Instant since, Set<Merge> merges, Set<Cue> wanted) {
    return catchUp.look(since, clock.instant(), merges, wanted);
  }

  @Override
  public boolean hasMoreToLearn() {
    return loadDocuments.hasMore();
  }

  @Override
  public Learned learnMore() {
    return loadDocuments.loadPage();
  }

  @Override
  public void learnChanges() {
    catchUp.learn();
  }

  @Override
  public Draft draft(Task task) {
    return translation.draft(task);
  }

  @Override
  public Reply send(Call call) {
    return switch (call.form()) {
      case SINGLE -> single(call, call.items().getFirst().write());
      case BATCH -> batch(call);
    };
  }

  private Reply single(Call call, Write write) {
    return switch (client.write(write, call.requestId())) {
      case Said.Answer said ->
          switch (answers.verdict(said.answer(), write)) {
            case Verdict.Done(var entity) ->
                new Reply.Answered(List.of(answers.applied(write, entity)), said.trace());
            case Verdict.Refused(var fault) ->
                new Reply.Answered(List.of(new Outcome.Refused(fault)), said.trace());
            case Verdict.Deferred(var why) ->
                new Reply.Unanswered(new Outcome.Deferred(why), said.trace());
            case Verdict.Uncertain _ -> new Reply.Unanswered(new Outcome.Uncertain(), said.trace());
          };
      case Said.Nothing(var undecided, var trace) -> new Reply.Unanswered(undecided, trace);
    };
  }

  private Reply batch(Call call) {
    return switch (client.batch(call)) {
      case Said.Answer said ->
          switch (answers.batch(said.answer())) {
            case Verdict.Done(var entries) ->
                new Reply.Answered(answers.outcomes(call, entries), said.trace());
            case Verdict.Refused _ ->
                new Reply.Answered(answers.allRefused(call, said.answer()), said.trace());
            case Verdict.Deferred(var why) ->
                new Reply.Unanswered(new Outcome.Deferred(why), said.trace());
            case Verdict.Uncertain _ -> new Reply.Unanswered(new Outcome.Uncertain(), said.trace());
          };
      case Said.Nothing(var undecided, var trace) -> new Reply.Unanswered(undecided, trace);
    };
  }

  @Override
  public Sight look(SyncRecord record, Fault fault) {
    return looks.look(record, fault);
  }

  @Override
  public Sight lookFor(Write write) {
    return looks.lookFor(write);
  }
}
