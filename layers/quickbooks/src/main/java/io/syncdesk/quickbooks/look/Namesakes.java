package io.syncdesk.quickbooks.look;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Sight;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.Service;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.quickbooks.client.Reader;
import io.syncdesk.quickbooks.documents.Documents;
import io.syncdesk.quickbooks.lists.TurnMirror;
import io.syncdesk.quickbooks.query.Field;
import io.syncdesk.quickbooks.query.Literal;
import io.syncdesk.quickbooks.query.Query;
import io.syncdesk.quickbooks.translation.Marker;
import io.syncdesk.quickbooks.wire.Json;
import java.util.List;

/** Who has the name or the number that a record wanted: perhaps the record itself. */
final class Namesakes {
  private final Reader reader;
  private final Refresh refresh;
  private final TurnMirror mirror;

  Namesakes(Reader reader, Refresh refresh, TurnMirror mirror) {
    this.reader = reader;
    this.refresh = refresh;
    this.mirror = mirror;
  }

  /**
   * Our own invoice is taken over. Anybody else's keeps its number: QuickBooks shall say so again,
   * unless ours is to have the next one. Our copy knows whose it is from now on.
   */
  Sight numbered(SyncRecord record, String number) {
    var isWritten = OwnKinds.counterpart(record, BooksKind.INVOICE).isPresent();
    var text = Literal.of(number);
    if (isWritten || text.isEmpty()) {
      return Sights.unchanged(record);
    }
    var query = Query.all(BooksKind.INVOICE.entity()).is(Field.DOC_NUMBER, text.get());
    return Sights.of(
        reader.page(query),
        record,
        rows -> {
          mirror.keepUnknown(Documents.read(DocumentKind.INVOICE, rows, mirror.preferences()));
          return ours(record, rows);
        });
  }

  private static Sight ours(SyncRecord record, List<JsonNode> invoices) {
    var marker = Marker.of(record.entity());
    return invoices.stream()
        .filter(invoice -> OwnDocuments.isOurs(invoice, marker))
        .findFirst()
        .<Sight>map(it -> new Sight.Seen(List.of(OwnDocuments.adopted(BooksKind.INVOICE, it))))
        .orElseGet(() -> Sights.unchanged(record));
  }

  /** What has the name is looked up in the list in which the record's kind would have put it. */
  Sight named(SyncRecord record, String name) {
    return switch (record.entity().kind()) {
      case SERVICE ->
          Sights.of(refresh.named(ListKind.ITEM, name), record, rows -> sameItem(record, rows));
      case PAYMENT, REFUND -> Sights.refreshed(refresh.named(ListKind.ITEM, name), record);
      case FEE -> Sights.refreshed(refresh.named(ListKind.VENDOR, name), record);
      case ACCOUNT -> Sights.refreshed(refresh.named(ListKind.CUSTOMER, name), record);
      case INVOICE -> Sights.unchanged(record);
    };
  }

  /**
   * An item that is the same on all is the service's own: one of a lost answer, or an earlier one.
   */
  Sight sameItem(SyncRecord record, List<JsonNode> items) {
    if (!(record.content() instanceof Content.Present(Service service))
        || OwnKinds.counterpart(record, BooksKind.ITEM).isPresent()) {
      return Sights.unchanged(record);
    }
    return items.stream()
        .filter(item -> isSame(item, service))
        .findFirst()
        .<Sight>map(it -> new Sight.Seen(List.of(OwnDocuments.adopted(BooksKind.ITEM, it))))
        .orElseGet(() -> Sights.unchanged(record));
  }

  private static boolean isSame(JsonNode item, Service service) {
    var description = service.description() == null ? "" : service.description();
    return item.path("Active").asBoolean(true)
        && Json.text(item, "Type").equals("Service")
        && Json.text(item, "Description").equals(description)
        && item.path("UnitPrice").decimalValue().compareTo(service.rate().amount()) == 0;
  }
}
