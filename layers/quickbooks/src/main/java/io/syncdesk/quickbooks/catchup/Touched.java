package io.syncdesk.quickbooks.catchup;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.quickbooks.wire.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;

/** One entity that change data capture told of, of a kind in Intuit's spelling. */
record Touched(String kind, JsonNode json) {

  String id() {
    return Json.text(json, "Id");
  }

  String syncToken() {
    return Json.text(json, "SyncToken");
  }

  /** Of a deleted one only its id and when are left. */
  boolean isDeleted() {
    return Json.text(json, "status").equals("Deleted");
  }

  /** What a bookkeeper sees as one change of it: another one reads otherwise. */
  String evidence() {
    return kind
        + "#"
        + id()
        + "@"
        + syncToken()
        + "@"
        + Json.text(json, "MetaData", "LastUpdatedTime");
  }

  /** When QuickBooks last changed it. */
  Instant at() {
    try {
      return OffsetDateTime.parse(Json.text(json, "MetaData", "LastUpdatedTime")).toInstant();
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  Optional<DocumentRef> documentRef() {
    return document().map(kind -> new DocumentRef(kind, id()));
  }

  Optional<BookRef> ref() {
    return Arrays.stream(BooksKind.values())
        .filter(it -> it.entity().equals(kind))
        .findFirst()
        .map(it -> new BookRef(it, id()));
  }

  Optional<ListKind> list() {
    return Arrays.stream(ListKind.values()).filter(it -> it.entity().equals(kind)).findFirst();
  }

  Optional<DocumentKind> document() {
    return DocumentKind.spelled(kind);
  }
}
