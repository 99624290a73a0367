package io.syncdesk.quickbooks.look;

import static java.time.temporal.ChronoUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Sight;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.quickbooks.client.Reader;
import io.syncdesk.quickbooks.client.Reading;
import io.syncdesk.quickbooks.lists.Entries;
import io.syncdesk.quickbooks.query.Field;
import io.syncdesk.quickbooks.query.Literal;
import io.syncdesk.quickbooks.query.Query;
import io.syncdesk.quickbooks.translation.Marker;
import io.syncdesk.quickbooks.wire.Json;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entities that show a record, as QuickBooks has them now. */
final class OwnDocuments {
  /** What a document shows that we found again: whatever it is, it is written once more. */
  static final ContentHash UNKNOWN = new ContentHash("unknown");

  /** What was written without our knowing was written since the record was due, give or take. */
  private static final Duration LOOKED_BACK_FOR = Duration.ofDays(1);

  private final Reader reader;

  OwnDocuments(Reader reader) {
    this.reader = reader;
  }

  /** Those we know of, with their newest SyncTokens. */
  Sight reread(SyncRecord record) {
    return gather(record, List.of());
  }

  /** Those we know of, and those that a write of ours left behind without our knowing. */
  Sight find(SyncRecord record) {
    return gather(record, OwnKinds.documents(record));
  }

  /** The document with this marker among those of one day. */
  Reading marked(BooksKind kind, LocalDate day, Marker marker) {
    return marked(Query.all(kind.entity()).is(Field.TXN_DATE, new Literal(day.toString())), marker);
  }

  private Reading marked(Query query, Marker marker) {
    var reading = reader.all(query);
    return reading instanceof Reading.Rows(var rows)
        ? new Reading.Rows(rows.stream().filter(row -> isOurs(row, marker)).toList())
        : reading;
  }

  static boolean isOurs(JsonNode document, Marker marker) {
    return marker.isIn(Json.text(document, "PrivateNote"));
  }

  static Counterpart adopted(BooksKind kind, JsonNode entity) {
    return new Counterpart(kind, Json.text(entity, "Id"), Json.text(entity, "SyncToken"), UNKNOWN);
  }

  private Sight gather(SyncRecord record, List<BooksKind> lookedFor) {
    var seen = new ArrayList<Counterpart>();
    for (var kind : OwnKinds.of(record)) {
      var known = OwnKinds.counterpart(record, kind);
      if (known.isEmpty() && !lookedFor.contains(kind)) {
        continue;
      }
      switch (known.map(this::byId).orElseGet(() -> leftBehind(record, kind))) {
        case Reading.Rows(var rows) when rows.isEmpty() -> {
          if (known.isPresent() && !(record.content() instanceof Content.Deleted)) {
            return new Sight.Hopeless(new Fault.DeletedInQuickBooks());
          }
        }
        case Reading.Rows(var rows) -> seen.add(counterpart(kind, known, rows.getFirst()));
        case Reading.Refused _ -> {
          return Sights.unchanged(record);
        }
        case Reading.NotNow(var undecided) -> {
          return new Sight.NotNow(undecided);
        }
      }
    }
    return new Sight.Seen(seen);
  }

  private static Counterpart counterpart(
      BooksKind kind, Optional<Counterpart> known, JsonNode entity) {
    var adopted = adopted(kind, entity);
    return known
        .map(it -> new Counterpart(kind, it.bookId(), adopted.syncToken(), it.shows()))
        .orElse(adopted);
  }

  private Reading byId(Counterpart counterpart) {
    var query =
        Query.all(counterpart.kind().entity()).is(Field.ID, new Literal(counterpart.bookId()));
    var isListed = Entries.listOf(counterpart.kind()).isPresent();
    return reader.page(isListed ? query.alsoInactive() : query);
  }

  /**
   * By the day it says, and by when it was made: a newer version may say another day, or be a
   * deletion that says none.
   */
  private Reading leftBehind(SyncRecord record, BooksKind kind) {
    var ofItsDay = ofItsDay(record, kind);
    return ofItsDay instanceof Reading.Rows(var rows) && rows.isEmpty()
        ? ofLate(record, kind)
        : ofItsDay;
  }

  private Reading ofItsDay(SyncRecord record, BooksKind kind) {
    return record.content() instanceof Content.Present(var snapshot)
        ? snapshot
            .date()
            .map(day -> marked(kind, day, Marker.of(record.entity())))
            .orElseGet(() -> new Reading.Rows(List.of()))
        : new Reading.Rows(List.of());
  }

  private Reading ofLate(SyncRecord record, BooksKind kind) {
    if (!(record.state() instanceof State.Due(var notBefore, var _))) {
      return new Reading.Rows(List.of());
    }
    var since = new Literal(notBefore.minus(LOOKED_BACK_FOR).truncatedTo(SECONDS).toString());
    return marked(
        Query.all(kind.entity()).isNotBefore(Field.CREATED, since), Marker.of(record.entity()));
  }
}
