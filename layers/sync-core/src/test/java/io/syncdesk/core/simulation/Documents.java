package io.syncdesk.core.simulation;

import io.syncdesk.core.books.BooksKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All documents there ever were in one QuickBooks company, and how to find them. */
final class Documents {
  private static final int FIRST_ID = 100;
  private final List<Document> all = new ArrayList<>();
  private final Map<String, Document> byId = new HashMap<>();
  private final Map<String, List<Document>> byOwner = new HashMap<>();
  private final Map<String, List<Document>> byNumber = new HashMap<>();

  Document add(Letter letter) {
    var document = new Document(letter.kind(), "" + (FIRST_ID + all.size()), letter);
    all.add(document);
    byId.put(document.bookId, document);
    byOwner.computeIfAbsent(document.owner, _ -> new ArrayList<>()).add(document);
    byNumber.computeIfAbsent(document.number, _ -> new ArrayList<>()).add(document);
    return document;
  }

  Optional<Document> byId(String bookId) {
    return Optional.ofNullable(byId.get(bookId));
  }

  /** Those of an entity that live. */
  List<Document> of(String owner) {
    return living(byOwner, owner);
  }

  Optional<Document> named(BooksKind kind, String owner) {
    return of(owner).stream().filter(it -> it.kind == kind).findFirst();
  }

  boolean haveNumber(String number) {
    return !living(byNumber, number).isEmpty();
  }

  /** Those that the change data shows now. */
  List<Document> touchedSince(long since, long now) {
    return all.stream().filter(it -> it.touchedAt >= since && it.visibleAt <= now).toList();
  }

  private static List<Document> living(Map<String, List<Document>> by, String key) {
    return by.getOrDefault(key, List.of()).stream().filter(Document::lives).toList();
  }
}
