package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.math.BigDecimal;

/** Purchases and deposits: the total is the sum of the lines, whatever was sent. */
record SpendingCompletion(Kind kind) implements Completion {
  @Override
  public void complete(View books, ObjectNode before, ObjectNode after) {
    if (Json.present(after, "DocNumber") && Json.text(after, "DocNumber").isBlank()) {
      after.remove("DocNumber");
    }
    var lines = Json.objects(after.path("Line"));
    LineNumbers.give(lines);
    var total =
        lines.stream()
            .map(line -> Json.decimal(line, "Amount"))
            .reduce(Money.NONE, BigDecimal::add);
    after.put("TotalAmt", Money.rounded(total));
    if (kind == Kind.PURCHASE) {
      creditOnlyOnCards(after);
    }
  }

  private static void creditOnlyOnCards(ObjectNode purchase) {
    if (!Json.text(purchase, "PaymentType").equals("CreditCard")) {
      purchase.remove("Credit");
    }
  }
}
