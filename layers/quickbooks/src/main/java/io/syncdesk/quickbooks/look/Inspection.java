package io.syncdesk.quickbooks.look;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Sight;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.quickbooks.client.Reader;
import io.syncdesk.quickbooks.client.Reading;
import io.syncdesk.quickbooks.lists.Entries;
import io.syncdesk.quickbooks.lists.TurnMirror;
import io.syncdesk.quickbooks.query.Field;
import io.syncdesk.quickbooks.query.Literal;
import io.syncdesk.quickbooks.query.Query;
import io.syncdesk.quickbooks.wire.Json;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads everything a record refers to, until one of them turns out to be inactive or gone.
 * QuickBooks says that there is one, not which.
 */
final class Inspection {
  private final Reader reader;
  private final Refresh refresh;
  private final TurnMirror mirror;
  private @Nullable Sight end;

  Inspection(Reader reader, Refresh refresh, TurnMirror mirror) {
    this.reader = reader;
    this.refresh = refresh;
    this.mirror = mirror;
  }

  Sight inspect(References references, Sight otherwise) {
    references.ids().forEach(this::identified);
    references.names().forEach((kind, names) -> names.forEach(name -> named(kind, name)));
    invoices(references.invoices());
    return end == null ? otherwise : end;
  }

  /** Accounts and payment methods are looked up by name when the document is drafted again. */
  void lists(List<ListKind> kinds) {
    kinds.forEach(kind -> after(() -> refresh.list(kind), _ -> {}));
  }

  private void identified(ListKind kind, Set<String> ids) {
    after(
        () -> refresh.identified(kind, ids),
        rows -> {
          var active =
              idsOf(rows.stream().filter(row -> row.path("Active").asBoolean(true)).toList());
          ids.stream()
              .filter(id -> !active.contains(id))
              .findFirst()
              .ifPresent(id -> end(kind, id));
        });
  }

  private void named(ListKind kind, String name) {
    after(() -> refresh.named(kind, name), _ -> {});
  }

  private void invoices(Set<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    var literals = ids.stream().map(Literal::new).toList();
    var query = Query.all(BooksKind.INVOICE.entity()).isOneOf(Field.ID, literals);
    after(
        () -> reader.page(query),
        rows -> {
          var there = idsOf(rows);
          ids.stream().filter(id -> !there.contains(id)).findFirst().ifPresent(this::endOnInvoice);
        });
  }

  private void endOnInvoice(String bookId) {
    end = new Sight.Hopeless(new Fault.ReferenceInactive(BooksKind.INVOICE.entity(), bookId));
  }

  private void end(ListKind kind, String bookId) {
    var name = mirror.find(kind, bookId).map(Entries::plainName).orElse(bookId);
    end = new Sight.Hopeless(new Fault.ReferenceInactive(kind.entity(), name));
  }

  private interface Question {
    Reading ask();
  }

  private void after(Question question, Consumer<List<JsonNode>> rows) {
    if (end != null) {
      return;
    }
    switch (question.ask()) {
      case Reading.Rows(var found) -> rows.accept(found);
      case Reading.Refused _ -> {}
      case Reading.NotNow(var undecided) -> end = new Sight.NotNow(undecided);
    }
  }

  private static Set<String> idsOf(List<JsonNode> rows) {
    return rows.stream().map(row -> Json.text(row, "Id")).collect(Collectors.toSet());
  }
}
