package io.syncdesk.core.lane;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.CaughtUp;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Cue;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Learned;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.Reply;
import io.syncdesk.core.books.Sight;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Usage;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.Merge;
import io.syncdesk.core.record.Amendment.Renumbered;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Task;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Books that a test scripts. Whatever it is not told otherwise it applies, looks find what is known
 * already, and every call and look is remembered.
 */
public final class FakeBooks implements Books, Library {
  private Allowance allowance = new Allowance(Usage.NONE, InstantSource.system());
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final Deque<Sight> sights = new ArrayDeque<>();
  private final Deque<CaughtUp> changes = new ArrayDeque<>();
  private final List<Instant> askedSince = new ArrayList<>();
  private final Deque<Supplier<Learned>> toLearn = new ArrayDeque<>();
  private final Deque<Opened> opened = new ArrayDeque<>();
  private final Deque<Runnable> whileSending = new ArrayDeque<>();
  private final List<Call> sent = new ArrayList<>();
  private final List<String> looks = new ArrayList<>();
  private final Set<EntityRef> withoutWords = new HashSet<>();
  private final Map<EntityRef, String> bodies = new HashMap<>();
  private int bookIds = 100;

  /** The next call is answered like this, one outcome for each of its writes. */
  public FakeBooks answers(Outcome... outcomes) {
    replies.add(new Reply.Answered(List.of(outcomes), Trace.NONE));
    return this;
  }

  public FakeBooks refuses(Fault fault) {
    return answers(new Outcome.Refused(fault));
  }

  public FakeBooks doesNotAnswer() {
    replies.add(new Reply.Unanswered(new Outcome.Uncertain(), Trace.NONE));
    return this;
  }

  public FakeBooks defers(Pause.Why why) {
    replies.add(new Reply.Unanswered(new Outcome.Deferred(why), Trace.NONE));
    return this;
  }

  /** The next look shows this. */
  public FakeBooks shows(Sight sight) {
    sights.add(sight);
    return this;
  }

  public FakeBooks shows(Counterpart... counterparts) {
    return shows(new Sight.Seen(List.of(counterparts)));
  }

  /** Somebody does this while the next call is on its way. */
  public FakeBooks whileSending(Runnable what) {
    whileSending.add(what);
    return this;
  }

  /** Looks before the next call cost this many requests. */
  public FakeBooks hasAskedAlready(int requests) {
    return whileSending(() -> asks(requests));
  }

  /** This many requests were made. */
  void asks(int requests) {
    IntStream.range(0, requests).forEach(_ -> allowance.count(Call.Form.SINGLE));
  }

  public FakeBooks opensAs(Opened how) {
    opened.add(how);
    return this;
  }

  public FakeBooks hasNoWordsFor(EntityRef entity) {
    withoutWords.add(entity);
    return this;
  }

  /** What is written for this entity reads like this. */
  public FakeBooks writes(EntityRef entity, String body) {
    bodies.put(entity, body);
    return this;
  }

  public List<Call> sent() {
    return sent;
  }

  /** What was looked for, as "entity after fault" or "write". */
  public List<String> looks() {
    return looks;
  }

  @Override
  public Opened open(Company company, Realm realm, Deadline deadline, Allowance given) {
    allowance = given;
    return Optional.ofNullable(opened.poll()).orElseGet(() -> new Opened.Open(this));
  }

  @Override
  public Draft draft(Task task) {
    var record = task.record();
    if (withoutWords.contains(record.entity())) {
      throw new IllegalStateException("no words");
    }
    var known = task.counterpart(BooksKind.showing(record.entity().kind()));
    return switch (task.content()) {
      case Content.Deleted _ ->
          known
              .<Draft>map(_ -> write(record, Operation.DELETE))
              .orElseGet(() -> new Draft.Shown(List.of()));
      case Content.Voided _ -> shown(record, known, Operation.VOID);
      case Content.Present _ -> shown(record, known, Operation.UPDATE);
    };
  }

  private Draft shown(SyncRecord record, Optional<Counterpart> known, Operation change) {
    return known.filter(it -> it.isRightFor(record.contentHash())).isPresent()
        ? new Draft.Shown(record.counterparts())
        : write(record, known.isPresent() ? change : Operation.CREATE);
  }

  private Draft write(SyncRecord record, Operation operation) {
    var body = bodies.getOrDefault(record.entity(), record.entity() + " v" + record.version());
    body += record.amendment() instanceof Renumbered other ? " as " + other.number() : "";
    var kind = BooksKind.showing(record.entity().kind());
    return new Draft.Send(new Write(operation, kind, body, record.contentHash(), Write.Then.DONE));
  }

  @Override
  public Reply send(Call call) {
    allowance.count(call.form());
    sent.add(call);
    Optional.ofNullable(whileSending.poll()).ifPresent(Runnable::run);
    return Optional.ofNullable(replies.poll()).orElseGet(() -> allApplied(call));
  }

  private Reply allApplied(Call call) {
    var outcomes = call.items().stream().<Outcome>map(it -> applied(it.write())).toList();
    return new Reply.Answered(outcomes, Trace.NONE);
  }

  /** The outcome of a write that is done. */
  public Outcome applied(Write write) {
    return new Outcome.Applied(new Counterpart(write.kind(), "" + bookIds++, "0", write.shows()));
  }

  @Override
  public Sight look(SyncRecord record, Fault fault) {
    looks.add(record.entity() + " after " + fault);
    return Optional.ofNullable(sights.poll())
        .orElseGet(() -> new Sight.Seen(record.counterparts()));
  }

  /** The next look at what others did shows this. */
  public FakeBooks hasNews(CaughtUp news) {
    changes.add(news);
    return this;
  }

  /** How often it was asked what others did. */
  public List<Instant> askedSince() {
    return askedSince;
  }

  @Override
  public CaughtUp changes(Instant since, Set<Merge> merges, Set<Cue> wanted) {
    askedSince.add(since);
    return Optional.ofNullable(changes.poll())
        .orElseGet(() -> new CaughtUp.Seen(List.of(), Map.of(), false));
  }

  /** One more page of documents is there to be learned, and this happens while it is read. */
  public FakeBooks hasToLearn(Runnable meanwhile) {
    toLearn.add(() -> {
      meanwhile.run();
      return new Learned.Page();
    });
    return this;
  }

  /** The next page cannot be read just now, and is there to be learned later. */
  public FakeBooks cannotLearn(Outcome.Undecided why) {
    toLearn.add(() -> new Learned.NotNow(why));
    return this;
  }

  @Override
  public boolean hasMoreToLearn() {
    return !toLearn.isEmpty();
  }

  @Override
  public Learned learnMore() {
    allowance.count(Call.Form.SINGLE);
    return toLearn.remove().get();
  }

  @Override
  public void learnChanges() {}

  @Override
  public Sight lookFor(Write write) {
    looks.add(write.body());
    return Optional.ofNullable(sights.poll()).orElseGet(() -> new Sight.Seen(List.of()));
  }
}
