package io.syncdesk.quickbooks.look;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Sight;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.quickbooks.client.Reading;
import io.syncdesk.quickbooks.translation.Marker;
import io.syncdesk.quickbooks.wire.Json;
import java.time.LocalDate;
import java.util.List;

/** What a create that got no answer would have left behind, by what its own body says. */
final class LostCreate {
  private static final List<String> ITEM_PROPERTIES = List.of("Type", "Description", "UnitPrice");

  private final OwnDocuments documents;
  private final Refresh refresh;

  LostCreate(OwnDocuments documents, Refresh refresh) {
    this.documents = documents;
    this.refresh = refresh;
  }

  Sight find(Write write) {
    var body = Json.own(write.body());
    return switch (write.kind()) {
      case CUSTOMER -> named(write, ListKind.CUSTOMER, Json.text(body, "DisplayName"));
      case VENDOR -> named(write, ListKind.VENDOR, Json.text(body, "DisplayName"));
      case ITEM -> item(write, body);
      case INVOICE, PAYMENT, CREDIT_MEMO, REFUND_RECEIPT, PURCHASE -> document(write, body);
    };
  }

  private Sight document(Write write, JsonNode body) {
    var day = LocalDate.parse(Json.text(body, "TxnDate"));
    var marker = new Marker(Json.text(body, "PrivateNote"));
    return sight(write, documents.marked(write.kind(), day, marker));
  }

  private Sight named(Write write, ListKind kind, String name) {
    return sight(write, active(refresh.named(kind, name)));
  }

  /** Items carry no marker: only one that is the same on all can be ours. */
  private Sight item(Write write, JsonNode body) {
    var reading = active(refresh.named(ListKind.ITEM, Json.text(body, "Name")));
    return sight(
        write,
        reading instanceof Reading.Rows(var rows)
            ? new Reading.Rows(rows.stream().filter(row -> isSame(row, body)).toList())
            : reading);
  }

  private static boolean isSame(JsonNode item, JsonNode body) {
    return ITEM_PROPERTIES.stream()
        .allMatch(
            property -> !body.has(property) || equal(item.path(property), body.path(property)));
  }

  private static boolean equal(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue()) == 0;
    }
    return one.asText().equals(other.asText());
  }

  private static Reading active(Reading reading) {
    return reading instanceof Reading.Rows(var rows)
        ? new Reading.Rows(rows.stream().filter(row -> row.path("Active").asBoolean(true)).toList())
        : reading;
  }

  private static Sight sight(Write write, Reading reading) {
    return switch (reading) {
      case Reading.Rows(var rows) ->
          new Sight.Seen(rows.stream().limit(1).map(row -> counterpart(write, row)).toList());
      case Reading.Refused _ -> new Sight.Seen(List.of());
      case Reading.NotNow(var undecided) -> new Sight.NotNow(undecided);
    };
  }

  private static Counterpart counterpart(Write write, JsonNode row) {
    return new Counterpart(
        write.kind(), Json.text(row, "Id"), Json.text(row, "SyncToken"), write.shows());
  }
}
