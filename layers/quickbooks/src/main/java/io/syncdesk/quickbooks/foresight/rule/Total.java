package io.syncdesk.quickbooks.foresight.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** What a document of ours comes to. */
public final class Total {
  private Total() {}

  /** What it says itself; else what its lines say, and the tax. */
  public static BigDecimal of(JsonNode document) {
    return document.has("TotalAmt")
        ? document.path("TotalAmt").decimalValue()
        : document
            .path("Line")
            .valueStream()
            .map(line -> line.path("Amount").decimalValue())
            .reduce(document.path("TxnTaxDetail").path("TotalTax").decimalValue(), BigDecimal::add);
  }
}
