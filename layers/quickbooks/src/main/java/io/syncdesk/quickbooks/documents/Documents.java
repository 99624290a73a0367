package io.syncdesk.quickbooks.documents;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.Preferences;
import io.syncdesk.quickbooks.wire.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads QuickBooks' documents as the mirror keeps them. */
public final class Documents {
  private Documents() {}

  /** Nothing without a date, which QuickBooks gives to every document: then it shows none. */
  public static Optional<Document> read(
      DocumentKind kind, JsonNode document, Preferences preferences) {
    return date(document)
        .map(date ->
            new Document(
                ref(kind, document),
                Json.text(document, numberProperty(kind)),
                date,
                new Document.Amounts(
                    document.path("TotalAmt").decimalValue(),
                    balance(document),
                    currency(document, preferences)),
                Json.text(document, "CustomerRef", "value"),
                Json.text(document, "SyncToken"),
                isVoided(document) ? Document.Posting.VOIDED : Document.Posting.POSTED));
  }

  public static List<Document> read(
      DocumentKind kind, List<JsonNode> documents, Preferences preferences) {
    return documents.stream().flatMap(it -> read(kind, it, preferences).stream()).toList();
  }

  public static DocumentRef ref(DocumentKind kind, JsonNode document) {
    return new DocumentRef(kind, Json.text(document, "Id"));
  }

  /**
   * A void leaves a document with nothing in it, and QuickBooks' word for it in its note. That word
   * was only ever seen in English: elsewhere a void reads as an edit of every amount.
   */
  public static boolean isVoided(JsonNode document) {
    return Json.text(document, "PrivateNote").startsWith("Voided")
        && document.path("TotalAmt").decimalValue().signum() == 0;
  }

  private static String numberProperty(DocumentKind kind) {
    return switch (kind) {
      case PAYMENT -> "PaymentRefNum";
      case INVOICE, CREDIT_MEMO, REFUND_RECEIPT, PURCHASE -> "DocNumber";
    };
  }

  private static @Nullable BigDecimal balance(JsonNode document) {
    var balance = document.path("Balance");
    return balance.isNumber() ? balance.decimalValue() : null;
  }

  /** Companies with one currency do not say it on each document. */
  private static String currency(JsonNode document, Preferences preferences) {
    var said = Json.text(document, "CurrencyRef", "value");
    return said.isEmpty() ? preferences.homeCurrency() : said;
  }

  private static Optional<LocalDate> date(JsonNode document) {
    try {
      return Optional.of(LocalDate.parse(Json.text(document, "TxnDate")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
