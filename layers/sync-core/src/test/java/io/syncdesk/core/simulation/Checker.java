package io.syncdesk.core.simulation;

import io.syncdesk.core.attempt.Attempt;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.change.Change;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.ErrorId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads along, apart from the code: what TaxDome said, what QuickBooks was made to show, what the
 * tables say after every step. Says at once what must never be.
 */
final class Checker {
  private static final int ATTEMPTS_MAX = 2;
  private final Set<EntityRef> broughtBack = new HashSet<>();
  private final InMemoryTables tables;
  private final CheckDesk checkDesk;
  private final CheckCauses causes = new CheckCauses();
  private final CheckLooks looks = new CheckLooks();
  private final CheckNumbers numbers = new CheckNumbers();
  private final Tally tally;
  private final Map<EntityRef, Change> newest = new LinkedHashMap<>();
  private final Map<EntityRef, SyncRecord> last = new HashMap<>();
  private final Map<String, Integer> refusals = new HashMap<>();
  private final Map<String, Integer> attempts = new HashMap<>();
  private final Set<String> everWritten = new HashSet<>();

  Checker(InMemoryTables tables, Tally tally) {
    this.tables = tables;
    this.tally = tally;
    this.checkDesk = new CheckDesk(tables);
  }

  /** Something that must never be, was. */
  static final class Violation extends AssertionError {
    Violation(String what) {
      super(what);
    }
  }

  void told(Change change) {
    tally.changed(change);
    newest.merge(
        change.entity(),
        change,
        (known, told) -> told.version().isNewerThan(known.version()) ? told : known);
  }

  Map<EntityRef, Change> newest() {
    return newest;
  }

  /** QuickBooks thought about a write for the first time. */
  void answered(String requestId, Letter letter, Outcome outcome) {
    var key = letter.owner() + " v" + letter.version();
    switch (outcome) {
      case Outcome.Applied _ -> {
        if (letter.kind() != BooksKind.VENDOR) {
          tally.wrote(key);
        }
        refusals.remove(key);
      }
      // Somebody was faster at a number of ours: the attempt goes on with the next, five in all.
      case Outcome.Refused(Fault.NumberTaken(var number, var _))
          when numbers.isGivenTo(letter.owner(), number) -> {
        numbers.refused(key, number);
        refused(key + " " + number, requestId);
      }
      case Outcome.Refused _ -> {
        if (letter.kind() != BooksKind.VENDOR) {
          refused(key, requestId);
        }
      }
      case Outcome.Undecided _ -> throw new IllegalStateException("QuickBooks decides");
    }
  }

  private void refused(String what, String requestId) {
    if (refusals.merge(what, 1, Integer::sum) > ATTEMPTS_MAX) {
      throw new Violation("a third automatic attempt: " + what + " as " + requestId);
    }
  }

  /** {@code ofOwner} are those that live. Where ids get forgotten, it only has to be found. */
  void created(Document document, List<Document> ofOwner, Memory memory) {
    if (ofOwner.stream().filter(it -> it.kind == document.kind).count() > 1) {
      if (memory == Memory.LASTS) {
        throw new Violation("two documents of one entity: " + document);
      }
      tally.doubled();
      causes.touched(document.owner);
    }
  }

  void changes(Document document, Letter letter) {
    if (letter.version() < document.version) {
      throw new Violation(document + " goes back to v" + letter.version());
    }
  }

  /**
   * The same attempt written down again, by a repeat or by a lane that was overtaken, is one. What
   * was not sent is not counted: an overtaken lane may write that down before it hears of it.
   */
  void attempted(List<Attempt> written) {
    for (var attempt : written) {
      var key = key(attempt.entity(), attempt.version());
      var name = key + " " + attempt.dueAt() + " " + attempt.attempt().ordinal();
      if (attempt.sent() instanceof Attempt.Sent.Request
          && attempt.result() instanceof Attempt.Result.Refused
          && everWritten.add(name)
          && attempts.merge(key, 1, Integer::sum) > ATTEMPTS_MAX) {
        throw new Violation("a third attempt is written down: " + name);
      }
    }
  }

  /** The tables are put back: what was known by them since is forgotten, and counts no more. */
  void restored(List<CompanyId> companies) {
    refusals.clear();
    attempts.clear();
    everWritten.clear();
    last.clear();
    for (var company : companies) {
      tables.allRecords(company).forEach(it -> last.put(it.entity(), it));
      looks.restored(company, tables.lanes().standing(company).news());
    }
    causes.restored(newest.keySet());
  }

  /** Somebody stored a step: compares its records with what they were. */
  void stored(List<EntityRef> entities) {
    for (var record : tables.records().findAll(entities)) {
      numbers.stored(record);
      var before = last.put(record.entity(), record);
      if (record.state() instanceof State.Synced) {
        tally.arrived(record.entity());
      }
      if (before != null && before.revision() != record.revision()) {
        moved(before, record);
      }
    }
    checkDesk.check(entities.getFirst().company());
  }

  CheckCauses causes() {
    return causes;
  }

  CheckNumbers numbers() {
    return numbers;
  }

  CheckLooks looks() {
    return looks;
  }

  private void moved(SyncRecord before, SyncRecord after) {
    if (before.version().isNewerThan(after.version())) {
      throw new Violation("an older version came back: " + before + " became " + after);
    }
    if (after.version().isNewerThan(before.version())) {
      causes.startsAnew(after.entity());
    }
    if (before.state() instanceof State.Parked && after.state() instanceof State.Due) {
      againFromTheDesk(after);
    }
    if (!(before.state() instanceof State.Parked) && after.state() instanceof State.Parked) {
      if (before.state() instanceof State.Due && after.state().equals(State.Parked.REFUSED)) {
        parked(after);
      }
    }
    if (before.state() instanceof State.Synced) {
      causes.movedOn(after);
    }
    if (before.state() instanceof State.Skipped
        && !(after.state() instanceof State.Skipped)
        && !isChangedClient(before, after)
        && !(broughtBack.contains(after.entity()) && after.state() instanceof State.Parked)) {
      throw new Violation("what was skipped came back by itself: " + after);
    }
  }

  /** A person is about to put it back on the desk. */
  void bringsBack(EntityRef entity) {
    broughtBack.add(entity);
  }

  /** A client that changed is another problem than the one that was skipped (S9). */
  private static boolean isChangedClient(SyncRecord before, SyncRecord after) {
    return after.entity().kind() == EntityKind.ACCOUNT
        && after.version().value() > before.version().value();
  }

  private void againFromTheDesk(SyncRecord record) {
    var again = key(record.entity(), record.version());
    refusals.keySet().removeIf(it -> it.equals(again) || it.startsWith(again + " "));
    numbers.again(again);
    attempts.remove(key(record.entity(), record.version()));
    var id = ErrorId.of(record.entity());
    tables.errors().find(record.entity().company(), id).ifPresent(causes::again);
  }

  private void parked(SyncRecord record) {
    var tried = tables.attempts().of(record.entity(), 1);
    if (tried.isEmpty()
        || tried.getFirst().attempt().ordinal() != ATTEMPTS_MAX
        || !tried.getFirst().version().equals(record.version())) {
      throw new Violation("parked without a second attempt: " + record + " after " + tried);
    }
  }

  private static String key(EntityRef entity, Version version) {
    return entity + " v" + version.value();
  }
}
