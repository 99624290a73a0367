package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.util.stream.Stream;

/** Numbers of sales forms: the user's own when custom numbers are on, else last number + 1. */
final class DocumentNumbers {
  private DocumentNumbers() {}

  /**
   * An empty number means "none" and leaves no trace; a number that was sent is kept either way.
   */
  static void assign(View books, ObjectNode before, ObjectNode after) {
    if (Json.present(after, "DocNumber") && Json.text(after, "DocNumber").isBlank()) {
      after.remove("DocNumber");
    } else if (before.isEmpty() && !Json.present(after, "DocNumber") && !areCustom(books)) {
      after.put("DocNumber", Long.toString(highest(books) + 1));
    }
  }

  private static boolean areCustom(View books) {
    return Json.isTrue(books.only(Kind.PREFERENCES), "SalesFormsPrefs", "CustomTxnNumbers");
  }

  private static long highest(View books) {
    return Stream.of(Kind.INVOICE, Kind.CREDIT_MEMO, Kind.REFUND_RECEIPT)
        .flatMap(books::all)
        .map(form -> Json.text(form, "DocNumber"))
        .filter(number -> number.matches("\\d{1,18}"))
        .mapToLong(Long::parseLong)
        .max()
        .orElse(1000);
  }
}
