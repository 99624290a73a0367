package io.syncdesk.quickbooks.catchup;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.quickbooks.client.Reader;
import io.syncdesk.quickbooks.client.Reading;
import io.syncdesk.quickbooks.query.Field;
import io.syncdesk.quickbooks.query.Literal;
import io.syncdesk.quickbooks.query.Query;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Change data capture, which has no pages: at most 1,000 entities in one answer, whatever their
 * kinds. Where there are as many, each kind is asked for by itself, and a kind with as many is read
 * page by page as a query, to its end. Queries tell of no deletions: of those beyond 1,000 entities
 * of one kind in one window QuickBooks tells nothing. A kind that QuickBooks will not tell of is
 * left out.
 */
final class ReadTouched {
  private static final int OBJECTS_MAX = 1000;

  private static final List<String> KINDS =
      Stream.concat(
              Arrays.stream(ListKind.values()).map(ListKind::entity),
              Arrays.stream(BooksKind.values()).map(BooksKind::entity))
          .distinct()
          .toList();

  private final Reader reader;

  ReadTouched(Reader reader) {
    this.reader = reader;
  }

  /** What came of it. */
  sealed interface Read {
    record All(List<Touched> touched) implements Read {}

    /** QuickBooks tells of some of these kinds never, to nobody or not in this firm's plan. */
    record Refused() implements Read {}

    record NotNow(Outcome.Undecided undecided) implements Read {}
  }

  Read since(Instant since) {
    return switch (read(KINDS, since)) {
      case Read.All(var touched) when touched.size() >= OBJECTS_MAX -> kindByKind(since);
      case Read.All all -> all;
      case Read.Refused _ -> kindByKind(since);
      case Read.NotNow notNow -> notNow;
    };
  }

  private Read kindByKind(Instant since) {
    var all = new ArrayList<Touched>();
    for (var kind : KINDS) {
      switch (read(List.of(kind), since)) {
        case Read.All(var touched) -> {
          all.addAll(touched);
          if (touched.size() >= OBJECTS_MAX
              && pageByPage(kind, since, all) instanceof Read.NotNow notNow) {
            return notNow;
          }
        }
        case Read.Refused _ -> {} // The others must not suffer for it.
        case Read.NotNow notNow -> {
          return notNow;
        }
      }
    }
    return new Read.All(all);
  }

  private Read pageByPage(String kind, Instant since, List<Touched> all) {
    var when = new Literal(since.truncatedTo(ChronoUnit.SECONDS).toString());
    var isList = Arrays.stream(ListKind.values()).anyMatch(it -> it.entity().equals(kind));
    var query = Query.all(kind).isNotBefore(Field.CHANGED, when);
    return pageByPage(kind, isList ? query.alsoInactive() : query, all);
  }

  private Read pageByPage(String kind, Query query, List<Touched> all) {
    for (int position = 1; ; position += Query.PAGE_SIZE) {
      switch (reader.page(query.from(position))) {
        case Reading.Rows(var rows) -> {
          rows.forEach(row -> all.add(new Touched(kind, row)));
          if (rows.size() < Query.PAGE_SIZE) {
            return new Read.All(all);
          }
        }
        case Reading.Refused _ -> {
          return new Read.Refused();
        }
        case Reading.NotNow(var undecided) -> {
          return new Read.NotNow(undecided);
        }
      }
    }
  }

  private Read read(List<String> kinds, Instant since) {
    return switch (reader.changes(kinds, since)) {
      case Reading.Rows(var answers) ->
          new Read.All(answers.stream().flatMap(it -> touched(it, kinds)).toList());
      case Reading.Refused _ -> new Read.Refused();
      case Reading.NotNow(var undecided) -> new Read.NotNow(undecided);
    };
  }

  private static Stream<Touched> touched(JsonNode answer, List<String> kinds) {
    return kinds.stream()
        .flatMap(kind -> {
          var touched = new ArrayList<Touched>();
          answer.path(kind).forEach(entity -> touched.add(new Touched(kind, entity)));
          return touched.stream();
        });
  }
}
