package io.syncdesk.core.simulation;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Cue;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.fault.Fault;
import java.util.ArrayList;
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
  private final List<Document> documents = new ArrayList<>();
  private final Map<String, Outcome> answered = new HashMap<>();
  private final Set<String> numbersTaken = new HashSet<>();
  private final Set<String> forbidden = new HashSet<>();
  private final Checker checker;
  private final Map<Cue, Long> cues = new LinkedHashMap<>();
  private final Stage stage;
  private long touchedByOthersAt;
  private int bookIds = 100;

  QuickBooks(Checker checker, Stage stage) {
    this.checker = checker;
    this.stage = stage;
  }

  /** Does what a write asks for, unless this request id and item were answered before. */
  Outcome process(String requestId, String bId, Write write) {
    var key = requestId + "/" + bId;
    var known = answered.get(key);
    if (known != null) {
      return known;
    }
    var letter = Letter.read(write);
    var outcome = evaluate(letter);
    answered.put(key, outcome);
    checker.answered(requestId, letter, outcome);
    return outcome;
  }

  boolean knows(String requestId, String bId) {
    return answered.containsKey(requestId + "/" + bId);
  }

  /** Fails by itself: the answer is remembered, nothing was done. */
  Outcome fails(String requestId, String bId, Write write) {
    var outcome = new Outcome.Refused(new Fault.InternalFailure("10000", "An error has occurred"));
    answered.put(requestId + "/" + bId, outcome);
    checker.answered(requestId, Letter.read(write), outcome);
    return outcome;
  }

  private Outcome evaluate(Letter letter) {
    if (forbidden.contains(letter.owner())) {
      return new Outcome.Refused(new Fault.PeriodClosed());
    }
    for (var bookId : letter.refersTo()) {
      if (byId(bookId).filter(Document::lives).isEmpty()) {
        return new Outcome.Refused(new Fault.ReferenceInactive("?", bookId));
      }
    }
    return switch (letter.operation()) {
      case CREATE -> create(letter);
      case UPDATE, VOID, DELETE, DEACTIVATE -> change(letter);
    };
  }

  private Outcome create(Letter letter) {
    if (!letter.number().isEmpty() && isTaken(letter.number())) {
      return new Outcome.Refused(new Fault.NumberTaken(letter.number(), ""));
    }
    if (letter.kind() == BooksKind.VENDOR && named(BooksKind.VENDOR, letter.owner()).isPresent()) {
      return new Outcome.Refused(new Fault.NameTaken(letter.owner()));
    }
    var document = add(letter);
    checker.created(document, documents);
    return new Outcome.Applied(document.counterpart(letter.shows()));
  }

  private Outcome change(Letter letter) {
    var document = byId(letter.bookId()).filter(Document::lives);
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
    document.touched(stage.now());
    document.edited = false;
    document.version = letter.version();
    document.shows = letter.shows();
    if (letter.operation() == Operation.DELETE || letter.operation() == Operation.DEACTIVATE) {
      document.life = Document.Life.DELETED_BY_US;
    }
    return document.counterpart(letter.shows());
  }

  private Document add(Letter letter) {
    var document = new Document(letter.kind(), "" + bookIds++, letter);
    document.touchedAt = stage.now();
    documents.add(document);
    return document;
  }

  private boolean isTaken(String number) {
    return numbersTaken.contains(number)
        || documents.stream().anyMatch(it -> it.lives() && it.number.equals(number));
  }

  private Optional<Document> byId(String bookId) {
    return documents.stream().filter(it -> it.bookId.equals(bookId)).findFirst();
  }

  Optional<Document> named(BooksKind kind, String owner) {
    return documents.stream()
        .filter(it -> it.kind == kind && it.lives() && it.owner.equals(owner))
        .findFirst();
  }

  /** Live documents of an entity. */
  List<Document> of(String owner) {
    return documents.stream().filter(it -> it.lives() && it.owner.equals(owner)).toList();
  }

  void customerAppears(String owner) {
    if (named(BooksKind.CUSTOMER, owner).isEmpty()) {
      var none = new ContentHash("made by hand").value();
      add(new Letter(Operation.CREATE, BooksKind.CUSTOMER, owner, 0, none, "", "", "", List.of()));
      happened(Cue.named("Customer", owner.substring(owner.indexOf('#') + 1)));
    }
  }

  void edited(String owner) {
    for (var document : of(owner)) {
      document.touched(stage.now());
      document.edited = true;
    }
    touchedByOthersAt = stage.now();
  }

  void deleted(String owner, BooksKind kind) {
    named(kind, owner)
        .ifPresent(it -> {
          it.life = Document.Life.DELETED_BY_BOOKKEEPER;
          it.touched(stage.now());
        });
    touchedByOthersAt = stage.now();
  }

  void takesNumber(String number) {
    numbersTaken.add(number);
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
    cues.put(cue, stage.now());
    touchedByOthersAt = stage.now();
  }

  List<Document> touchedSince(long since) {
    return documents.stream().filter(it -> it.touchedAt >= since).toList();
  }

  Map<Cue, String> cuesSince(long since) {
    return cues.entrySet().stream()
        .filter(it -> it.getValue() >= since)
        .collect(Collectors.toMap(Map.Entry::getKey, it -> "" + it.getValue()));
  }

  /** When anybody but us last did anything. */
  long touchedByOthersAt() {
    return touchedByOthersAt;
  }
}
