package io.syncdesk.core.simulation;

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
import io.syncdesk.core.books.Sighting;
import io.syncdesk.core.books.Sighting.How;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.Fee;
import io.syncdesk.core.change.Snapshot;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.fault.Difference;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.lane.Allowance;
import io.syncdesk.core.lane.Books;
import io.syncdesk.core.mirror.Merge;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The books of one company of this world, as one turn has opened them. */
final class SimulatedBooks implements Books {
  private final Realms.Company company;
  private final Stage stage;
  private final Gate gate;
  private final Chance chance;
  private final Supplier<List<SyncRecord>> records;
  private final CompanyId id;
  private final CheckLooks looks;
  private final Allowance allowance;
  private final Memory memory;

  SimulatedBooks(World world, CompanyId id, Allowance allowance) {
    this.id = id;
    this.looks = world.checker().looks();
    this.allowance = allowance;
    this.memory = world.plan().memory();
    this.company = world.realms().of(id);
    this.stage = world.stage();
    this.gate = world.gate();
    this.chance = world.chance();
    this.records = () -> world.tables().allRecords(id);
  }

  @Override
  public Draft draft(Task task) {
    var record = task.record();
    var owner = record.entity().toString();
    if (company.untranslatable().contains(owner)) {
      throw new IllegalStateException("no words for " + owner);
    }
    var kind = BooksKind.showing(record.entity().kind());
    return switch (task.content()) {
      case Content.Deleted _ -> gone(task, kind);
      case Content.Voided _ -> shown(task, kind, Operation.VOID, List.of());
      case Content.Present(var snapshot) -> present(task, kind, snapshot);
    };
  }

  private Draft gone(Task task, BooksKind kind) {
    var operation =
        kind == BooksKind.CUSTOMER || kind == BooksKind.ITEM
            ? Operation.DEACTIVATE
            : Operation.DELETE;
    return task.counterpart(kind)
        .<Draft>map(it ->
            new Draft.Send(
                Letter.of(operation, kind, task.record(), List.of()).to(it).write(Write.Then.DONE)))
        .orElseGet(() -> new Draft.Shown(List.of()));
  }

  private Draft present(Task task, BooksKind kind, Snapshot snapshot) {
    return switch (snapshot) {
      case Account _ when task.counterpart(kind).isEmpty() -> link(task.record());
      case Fee fee when company.quickBooks().named(BooksKind.VENDOR, fee.provider()).isEmpty() ->
          new Draft.Send(Letter.shared(BooksKind.VENDOR, fee.provider()).write(Write.Then.MORE));
      default -> shown(task, kind, Operation.UPDATE, references(task, snapshot));
    };
  }

  /** An account is never created by itself: it is linked to the customer of its name (S3). */
  private Draft link(SyncRecord record) {
    return company
        .quickBooks()
        .named(BooksKind.CUSTOMER, record.entity().toString())
        .<Draft>map(it -> new Draft.Shown(List.of(it.counterpart(record.contentHash().value()))))
        .orElseGet(() -> new Draft.Impossible(new Fault.NoMatchingCustomer(record.entity().id())));
  }

  private static Draft shown(Task task, BooksKind kind, Operation change, List<String> refersTo) {
    var record = task.record();
    var counterpart = task.counterpart(kind);
    if (counterpart.filter(it -> it.isRightFor(record.contentHash())).isPresent()) {
      return new Draft.Shown(record.counterparts());
    }
    var letter =
        counterpart
            .map(it -> Letter.of(change, kind, record, refersTo).to(it))
            .orElseGet(() -> Letter.of(Operation.CREATE, kind, record, refersTo));
    return new Draft.Send(letter.write(Write.Then.DONE));
  }

  private static List<String> references(Task task, Snapshot snapshot) {
    return snapshot.dependsOn(task.record().entity().company()).stream()
        .map(it -> task.counterpartOf(it, BooksKind.showing(it.kind())).bookId())
        .toList();
  }

  @Override
  public Reply send(Call call) {
    return ask("quickbooks.send " + call.requestId(), call.form(), () -> answer(call));
  }

  private <T> T ask(String what, Call.Form form, Supplier<T> answer) {
    return gate.call(
        what,
        () -> {
          allowance.count(form);
          company.traffic().begins(form, stage.now());
          gate.takesSeconds();
          company.traffic().ends();
          return answer.get();
        });
  }

  private Reply answer(Call call) {
    var away = company.away();
    if (away.isPresent()) {
      return deferred(away.get());
    }
    if (gate.strikes(Trouble.THROTTLE)) {
      return deferred(Pause.Why.THROTTLED);
    }
    if (gate.strikes(Trouble.LATE_WRITE)) {
      long lands = stage.now() + chance.below(memory.lateAtMostMillis());
      company.comesLate(call.requestId().value(), lands);
      stage.at(lands, () -> land(call));
      return new Reply.Unanswered(new Outcome.Uncertain(), Trace.NONE);
    }
    if (company.isInFlight(call.requestId().value(), stage.now()) && chance.permille(500)) {
      return seenAlready(call);
    }
    var outcomes = outcomes(call);
    return gate.strikes(Trouble.LOST_ANSWER)
        ? new Reply.Unanswered(new Outcome.Uncertain(), Trace.NONE)
        : new Reply.Answered(outcomes, Trace.NONE);
  }

  private void land(Call call) {
    if (outcomes(call).stream().anyMatch(Outcome.Applied.class::isInstance)) {
      company.quickBooks().landed();
    }
  }

  private static Reply deferred(Pause.Why why) {
    return new Reply.Unanswered(new Outcome.Deferred(why), Trace.NONE);
  }

  private static Reply seenAlready(Call call) {
    var seen =
        call.items().stream()
            .<Outcome>map(_ -> new Outcome.Refused(new Fault.RequestIdSeen()))
            .toList();
    return new Reply.Answered(seen, Trace.NONE);
  }

  private List<Outcome> outcomes(Call call) {
    var outcomes = new ArrayList<Outcome>();
    for (var item : call.items()) {
      outcomes.add(outcome(call.requestId().value(), item));
    }
    return outcomes;
  }

  private Outcome outcome(String requestId, Call.Item item) {
    var quickBooks = company.quickBooks();
    if (quickBooks.knows(requestId, item.bId())) {
      return quickBooks.process(requestId, item.bId(), item.write());
    }
    if (gate.strikes(Trouble.THROTTLED_ITEM)) {
      return new Outcome.Deferred(Pause.Why.THROTTLED);
    }
    if (gate.strikes(Trouble.INTERNAL_FAILURE)) {
      return quickBooks.fails(requestId, item.bId(), item.write());
    }
    var outcome = quickBooks.process(requestId, item.bId(), item.write());
    return gate.strikes(Trouble.UNANSWERED_ITEM)
        ? new Outcome.Refused(new Fault.Unanswered())
        : outcome;
  }

  @Override
  public Sight look(SyncRecord record, Fault fault) {
    return ask("quickbooks.look " + record.entity(), Call.Form.SINGLE, () -> sight(record));
  }

  private Sight sight(SyncRecord record) {
    var away = away();
    if (away.isPresent()) {
      return away.get();
    }
    var owner = record.entity().toString();
    var seen = new ArrayList<Counterpart>();
    for (var document : ownDocuments(record, company.quickBooks().of(owner))) {
      var isUnclear = document.edited || gate.strikes(Trouble.BLURRED_LOOK);
      seen.add(document.counterpart(isUnclear ? "?" : document.shows));
    }
    return seen.isEmpty() && !record.counterparts().isEmpty()
        ? new Sight.Hopeless(new Fault.DeletedInQuickBooks())
        : new Sight.Seen(seen);
  }

  /** The one that is known, or else the first that is found, of each kind. */
  private static List<Document> ownDocuments(SyncRecord record, List<Document> all) {
    var ofKind = new LinkedHashMap<BooksKind, Document>();
    all.stream().filter(it -> record.isShownBy(it.ref())).forEach(it -> ofKind.put(it.kind, it));
    all.forEach(it -> ofKind.putIfAbsent(it.kind, it));
    return List.copyOf(ofKind.values());
  }

  @Override
  public CaughtUp changes(Instant since, Set<Merge> merges, Set<Cue> wanted) {
    long began = stage.now();
    var seen =
        ask("quickbooks.changes", Call.Form.SINGLE, () -> changesSince(since.toEpochMilli()));
    if (seen instanceof CaughtUp.Seen) {
      looks.looked(id, began);
    }
    return seen;
  }

  private CaughtUp changesSince(long since) {
    if (away().orElse(null) instanceof Sight.NotNow(var undecided)) {
      return new CaughtUp.NotNow(undecided);
    }
    var quickBooks = company.quickBooks();
    var touched = quickBooks.touchedSince(since);
    var owners = owners();
    var sightings = touched.stream().flatMap(it -> sighting(it, owners).stream()).toList();
    return new CaughtUp.Seen(sightings, quickBooks.cuesSince(since), !touched.isEmpty());
  }

  private Map<String, SyncRecord> owners() {
    var owners = new HashMap<String, SyncRecord>();
    records.get().forEach(it -> owners.put(it.entity().toString(), it));
    return owners;
  }

  private static Optional<Sighting> sighting(Document document, Map<String, SyncRecord> owners) {
    return Optional.ofNullable(owners.get(document.owner))
        .map(
            it -> new Sighting(it.entity(), document.kind, document.bookId, howSeen(document, it)));
  }

  /** What is ours, and lives, and shows nothing as far as its record knows. */
  private static How howSeen(Document document, SyncRecord record) {
    var isUnlinked =
        document.lives() && document.bearsOurMark() && !record.isShownBy(document.ref());
    return isUnlinked
        ? new How.Unlinked(document.counterpart("").syncToken())
        : how(document, record);
  }

  private static How how(Document document, SyncRecord record) {
    var token = document.counterpart("").syncToken();
    if (!document.lives()) {
      return new How.Deleted();
    }
    var isAsWritten =
        document.version == 0
            || document.kind == BooksKind.CUSTOMER
            || document.shows.equals(record.contentHash().value());
    return (document.edited && document.kind != BooksKind.CUSTOMER) || !isAsWritten
        ? new How.Edited(token, List.of(new Difference("Amount", "1", "2")))
        : new How.AsWritten(token);
  }

  @Override
  public boolean hasMoreToLearn() {
    return false;
  }

  @Override
  public Learned learnMore() {
    return new Learned.Page();
  }

  @Override
  public void learnChanges() {}

  @Override
  public Sight lookFor(Write write) {
    return ask("quickbooks.lookFor " + write, Call.Form.SINGLE, () -> sight(Letter.read(write)));
  }

  private Sight sight(Letter letter) {
    return away()
        .orElseGet(() ->
            new Sight.Seen(
                company.quickBooks().of(letter.owner()).stream()
                    .filter(it -> it.kind == letter.kind() && isWhatWasWritten(it, letter))
                    .map(it -> it.counterpart(letter.shows()))
                    .toList()));
  }

  /** What bears no mark can only be ours if it is the same on all. */
  private static boolean isWhatWasWritten(Document document, Letter letter) {
    return document.bearsOurMark() || (!document.edited && document.shows.equals(letter.shows()));
  }

  private Optional<Sight> away() {
    if (gate.strikes(Trouble.LOST_ANSWER)) {
      return Optional.of(new Sight.NotNow(new Outcome.Uncertain()));
    }
    return company.away().map(why -> new Sight.NotNow(new Outcome.Deferred(why)));
  }
}
