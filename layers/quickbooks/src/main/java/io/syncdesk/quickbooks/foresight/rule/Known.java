package io.syncdesk.quickbooks.foresight.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.core.attempt.Attempt;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.quickbooks.lists.Entries;
import io.syncdesk.quickbooks.lists.TurnMirror;
import io.syncdesk.quickbooks.wire.Json;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What we know around one record without asking QuickBooks: the documents that show it or that it
 * settles, and what we last wrote there, all read at once.
 */
public final class Known {
  /**
   * So many entries of one list are looked up, each a read: no document has more services than
   * this, hardly any has more than five, and QuickBooks' Plus plan has 40 classes in all.
   */
  public static final int LOOKED_UP_MAX = 40;

  /** Stands for the id of what is not in QuickBooks yet; no id there has a blank. */
  public static final String IMAGINED_ID = "not there yet";

  private final TurnMirror mirror;
  private final Map<DocumentRef, Document> documents;
  private final Map<BooksKind, JsonNode> written;

  private Known(
      TurnMirror mirror, Map<DocumentRef, Document> documents, Map<BooksKind, JsonNode> written) {
    this.mirror = mirror;
    this.documents = new HashMap<>(documents);
    this.written = written;
  }

  /** {@code attempts} are those of the record, newest first. */
  public static Known around(
      SyncRecord record, List<SyncRecord> dependencies, List<Attempt> attempts, TurnMirror mirror) {
    var refs =
        Stream.concat(Stream.of(record), dependencies.stream())
            .flatMap(it -> it.counterparts().stream())
            .flatMap(it -> ref(it.kind(), it.bookId()).stream())
            .distinct()
            .toList();
    return new Known(mirror, mirror.documents(refs), written(record, attempts));
  }

  private static Map<BooksKind, JsonNode> written(SyncRecord record, List<Attempt> attempts) {
    var written = new EnumMap<BooksKind, JsonNode>(BooksKind.class);
    for (var counterpart : record.counterparts()) {
      for (var attempt : attempts.reversed()) {
        applied(attempt, counterpart)
            .ifPresent(body -> written.merge(counterpart.kind(), body, Known::over));
      }
    }
    return written;
  }

  /** Updates are sparse: what a later one does not say stays as it was. */
  private static JsonNode over(JsonNode before, JsonNode later) {
    ObjectNode merged = before.deepCopy();
    later.properties().forEach(it -> merged.set(it.getKey(), it.getValue()));
    return merged;
  }

  /** The body of a write that made this counterpart what it is; a create does not know its id. */
  private static Optional<JsonNode> applied(Attempt attempt, Counterpart counterpart) {
    return attempt.result() instanceof Attempt.Result.Applied
            && attempt.sent() instanceof Attempt.Sent.Request(var id, var what, var body)
            && says(what, counterpart.kind())
        ? Optional.of(Json.own(body))
            .filter(it -> List.of("", counterpart.bookId()).contains(Json.text(it, "Id")))
        : Optional.empty();
  }

  private static boolean says(String what, BooksKind kind) {
    return Stream.of(Operation.CREATE, Operation.UPDATE)
        .anyMatch(it -> what.equals(it + " " + kind.entity()));
  }

  private static Optional<DocumentRef> ref(BooksKind kind, String bookId) {
    return DocumentKind.spelled(kind.entity()).map(it -> new DocumentRef(it, bookId));
  }

  public TurnMirror mirror() {
    return mirror;
  }

  public Optional<Document> document(BooksKind kind, String bookId) {
    return ref(kind, bookId).map(documents::get);
  }

  /** Whether a document was not there any more when we looked last: we know every one there is. */
  public boolean isGone(BooksKind kind, String bookId) {
    return ref(kind, bookId).filter(it -> !documents.containsKey(it)).isPresent()
        && !List.of("", IMAGINED_ID).contains(bookId)
        && mirror.loaded() instanceof Mirror.Loaded.Whole;
  }

  /** Those entries of a list that are known to be inactive. */
  public Stream<Fault> inactive(ListKind kind, Stream<String> bookIds) {
    return bookIds
        .distinct()
        .limit(LOOKED_UP_MAX)
        .flatMap(id -> mirror.find(kind, id).stream())
        .filter(it -> !it.isActive())
        .map(it -> new Fault.ReferenceInactive(it.kind().entity(), Entries.plainName(it)));
  }

  /** What we last wrote as this kind, as far as it is remembered; else nothing at all. */
  public JsonNode lastWritten(BooksKind kind) {
    return written.getOrDefault(kind, Json.object());
  }

  /** As it will be once a write that comes before has been done. */
  public void imagine(Document document) {
    documents.put(document.ref(), document);
  }
}
