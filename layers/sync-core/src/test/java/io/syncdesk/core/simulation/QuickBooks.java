package io.syncdesk.core.simulation;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Cue;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.fault.Fault;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A small model of one QuickBooks company: documents with SyncTokens, numbers that are given once,
 * references that must be there, and a memory of request ids, refusals included.
 */
final class QuickBooks {
  private final Documents documents = new Documents();
  private final Map<String, Answer> answered = new HashMap<>();
  private final Set<String> numbersTaken = new HashSet<>();
  private final Set<String> forbidden = new HashSet<>();
  private final Checker checker;
  private final Map<Cue, Happened> cues = new LinkedHashMap<>();
  private final Stage stage;
  private final Around around;
  private long touchedByOthersAt;
  private long wroteVisiblyAt;

  QuickBooks(Checker checker, Stage stage, Around around) {
    this.checker = checker;
    this.stage = stage;
    this.around = around;
  }

  /** Whose books these are, and how the world hears of what happens to them. */
  interface Around {
    CompanyId company();

    Memory memory();

    /** Whether neither QuickBooks nor we forget what was asked. */
    boolean isEverybodyRemembering();

    /** When the change data will show what happens now. */
    long visibleAt();

    /** Sends a webhook. */
    void tell();
  }

  private record Answer(Outcome outcome, long at) {}

  private record Happened(long at, long visibleAt) {}

  /** Does what a write asks for, unless this request id and item were answered before. */
  Outcome process(String requestId, String bId, Write write) {
    var known = remembered(requestId, bId);
    if (known.isPresent()) {
      return known.get();
    }
    var letter = Letter.read(write);
    var outcome = evaluate(letter);
    answered.put(requestId + "/" + bId, new Answer(outcome, stage.now()));
    tell(requestId, letter, outcome);
    return outcome;
  }

  boolean knows(String requestId, String bId) {
    return remembered(requestId, bId).isPresent();
  }

  private Optional<Outcome> remembered(String requestId, String bId) {
    return Optional.ofNullable(answered.get(requestId + "/" + bId))
        .filter(it -> around.memory().holds(it.outcome(), stage.now() - it.at()))
        .map(Answer::outcome);
  }

  /** Something was done long after it was asked for, and nobody is told. */
  void landed() {
    seen(wroteVisiblyAt);
  }

  /** Fails by itself: the answer is remembered, nothing was done. */
  Outcome fails(String requestId, String bId, Write write) {
    var outcome = new Outcome.Refused(new Fault.InternalFailure("10000", "An error has occurred"));
    answered.put(requestId + "/" + bId, new Answer(outcome, stage.now()));
    tell(requestId, Letter.read(write), outcome);
    return outcome;
  }

  /** A write that is refused when it lands, after we gave it up, is no attempt any more. */
  private void tell(String requestId, Letter letter, Outcome outcome) {
    if (around.isEverybodyRemembering() || outcome instanceof Outcome.Applied) {
      checker.answered(requestId, letter, outcome);
    }
  }

  private Outcome evaluate(Letter letter) {
    if (forbidden.contains(letter.owner())) {
      return new Outcome.Refused(new Fault.PeriodClosed());
    }
    for (var bookId : letter.refersTo()) {
      if (documents.byId(bookId).filter(Document::lives).isEmpty()) {
        return new Outcome.Refused(new Fault.ReferenceInactive("?", bookId));
      }
    }
    return switch (letter.operation()) {
      case CREATE -> create(letter);
      case UPDATE, VOID, DELETE, DEACTIVATE -> change(letter);
    };
  }

  private Outcome create(Letter letter) {
    if (!letter.number().isEmpty()
        && (numbersTaken.contains(letter.number()) || documents.haveNumber(letter.number()))) {
      return new Outcome.Refused(new Fault.NumberTaken(letter.number(), ""));
    }
    if (hasAName(letter.kind()) && named(letter.kind(), letter.owner()).isPresent()) {
      return new Outcome.Refused(new Fault.NameTaken(letter.owner()));
    }
    var document = add(letter);
    checker.created(document, of(document.owner), around.memory());
    checker.numbers().used(around.company(), document.number);
    around.tell();
    return new Outcome.Applied(document.counterpart(letter.shows()));
  }

  /** Entries of lists are told apart by their names. */
  private static boolean hasAName(BooksKind kind) {
    return switch (kind) {
      case CUSTOMER, VENDOR, ITEM -> true;
      case INVOICE, PAYMENT, CREDIT_MEMO, REFUND_RECEIPT, PURCHASE -> false;
    };
  }

  private Outcome change(Letter letter) {
    var document = documents.byId(letter.bookId()).filter(Document::lives);
    if (document.isEmpty()) {
      return new Outcome.Refused(new Fault.DeletedInQuickBooks());
    }
    if (!document.get().isAt(letter.syncToken())) {
      return new Outcome.Refused(new Fault.StaleSyncToken());
    }
    return new Outcome.Applied(changed(document.get(), letter));
  }

  private Counterpart changed(Document document, Letter letter) {
    checker.changes(document, letter);
    document.touched(stage.now(), around.visibleAt());
    wroteVisiblyAt = Math.max(wroteVisiblyAt, document.visibleAt);
    document.edited = false;
    document.version = letter.version();
    document.shows = letter.shows();
    if (letter.operation() == Operation.DELETE || letter.operation() == Operation.DEACTIVATE) {
      document.life = Document.Life.DELETED_BY_US;
    }
    around.tell();
    return document.counterpart(letter.shows());
  }

  private Document add(Letter letter) {
    var document = documents.add(letter);
    document.touchedAt = stage.now();
    document.visibleAt = around.visibleAt();
    wroteVisiblyAt = Math.max(wroteVisiblyAt, document.visibleAt);
    return document;
  }

  Optional<Document> named(BooksKind kind, String owner) {
    return documents.named(kind, owner);
  }

  /** Live documents of an entity. */
  List<Document> of(String owner) {
    return documents.of(owner);
  }

  void customerAppears(String owner) {
    if (named(BooksKind.CUSTOMER, owner).isEmpty()) {
      var none = new ContentHash("made by hand").value();
      add(new Letter(Operation.CREATE, BooksKind.CUSTOMER, owner, 0, none, "", "", "", List.of()));
      happened(Cue.named("Customer", owner.substring(owner.indexOf('#') + 1)));
    }
  }

  void edited(String owner) {
    of(owner).forEach(it -> it.edited = true);
    touchedByOthers(of(owner));
  }

  void deleted(String owner, BooksKind kind) {
    var found = named(kind, owner).stream().toList();
    found.forEach(it -> it.life = Document.Life.DELETED_BY_BOOKKEEPER);
    touchedByOthers(found);
  }

  private void touchedByOthers(List<Document> touched) {
    for (var it : touched) {
      it.touched(stage.now(), around.visibleAt());
      checker.causes().touched(it.owner);
      seen(it.visibleAt);
    }
  }

  void takesNumber(String number) {
    numbersTaken.add(number);
    checker.numbers().used(around.company(), number);
  }

  void freesNumber(String number) {
    numbersTaken.remove(number);
    happened(Cue.named("Invoice", number));
  }

  void forbids(String owner) {
    forbidden.add(owner);
  }

  void allows(String owner) {
    forbidden.remove(owner);
    happened(Cue.PREFERENCES);
  }

  private void happened(Cue cue) {
    var happened = new Happened(stage.now(), around.visibleAt());
    cues.put(cue, happened);
    checker.causes().happened(around.company(), cue);
    seen(happened.visibleAt());
  }

  private void seen(long visibleAt) {
    touchedByOthersAt = Math.max(touchedByOthersAt, visibleAt);
    around.tell();
  }

  /** What the change data shows now of what was touched since. */
  List<Document> touchedSince(long since) {
    return documents.touchedSince(since, stage.now());
  }

  Map<Cue, String> cuesSince(long since) {
    return cues.entrySet().stream()
        .filter(it -> it.getValue().at() >= since && it.getValue().visibleAt() <= stage.now())
        .collect(Collectors.toMap(Map.Entry::getKey, it -> "" + it.getValue().at()));
  }

  /** Since when the change data shows what anybody but us did last. */
  long touchedByOthersAt() {
    return touchedByOthersAt;
  }
}
