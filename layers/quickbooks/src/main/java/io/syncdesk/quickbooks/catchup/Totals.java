package io.syncdesk.quickbooks.catchup;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.fault.Difference;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a document comes to. A discount, a line of another type or a shipping charge changes no line
 * of ours, and yet what the client owes. The tax is QuickBooks' own to work out.
 */
final class Totals {
  private static final String TOTAL = "TotalAmt";
  private static final String LINES = "Line";

  private Totals() {}

  /** Nothing where we write the total itself, or nothing that adds up to one. */
  static Optional<Difference> difference(JsonNode ours, JsonNode theirs) {
    if (ours.has(TOTAL) || !ours.has(LINES) || !theirs.path(TOTAL).isNumber()) {
      return Optional.empty();
    }
    var wanted = sum(ours.path(LINES));
    var there = theirs.path(TOTAL).decimalValue().subtract(tax(theirs));
    return wanted.compareTo(there) == 0
        ? Optional.empty()
        : Optional.of(new Difference(TOTAL, wanted.toPlainString(), there.toPlainString()));
  }

  private static BigDecimal tax(JsonNode document) {
    return document.path("TxnTaxDetail").path("TotalTax").decimalValue();
  }

  private static BigDecimal sum(JsonNode lines) {
    var sum = BigDecimal.ZERO;
    for (var line : lines) {
      sum = sum.add(line.path("Amount").decimalValue());
    }
    return sum;
  }
}
