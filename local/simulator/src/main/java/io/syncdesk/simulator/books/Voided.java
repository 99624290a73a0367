package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;

/** A document after voiding: it stays, with its number, but every amount is zero. */
final class Voided {
  private static final String MARK = "Voided";

  private Voided() {}

  static ObjectNode of(Kind kind, ObjectNode document) {
    var voided = document.deepCopy();
    for (String amount : new String[] {"TotalAmt", "Balance", "UnappliedAmt"}) {
      if (Json.present(voided, amount)) {
        voided.put(amount, Money.NONE);
      }
    }
    if (kind == Kind.PAYMENT) {
      voided.set("Line", Json.array());
    }
    Json.objects(voided.path("Line")).forEach(Voided::empty);
    var note = Json.text(voided, "PrivateNote");
    return voided.put("PrivateNote", note.isEmpty() ? MARK : MARK + " - " + note);
  }

  private static void empty(ObjectNode line) {
    if (Json.present(line, "Amount")) {
      line.put("Amount", Money.NONE);
    }
    if (line.path(SalesLines.SALES) instanceof ObjectNode detail) {
      detail.put("Qty", 0).put("UnitPrice", 0);
    }
  }
}
