package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;

/** When an invoice falls due if nobody said: the term's days after its date. */
final class DueDate {
  private DueDate() {}

  static String of(View books, ObjectNode invoice) {
    var written = Json.text(invoice, "TxnDate");
    var days =
        books
            .find(Kind.TERM, Json.text(invoice, "SalesTermRef", "value"))
            .map(term -> term.path("DueDays").asLong(0))
            .orElse(0L);
    return PacificTime.date(written).map(date -> date.plusDays(days).toString()).orElse(written);
  }
}
