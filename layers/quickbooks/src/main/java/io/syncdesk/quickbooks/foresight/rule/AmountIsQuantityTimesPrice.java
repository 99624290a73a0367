package io.syncdesk.quickbooks.foresight.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.fault.Fault;
import java.math.RoundingMode;
import java.util.stream.Stream;

/** Where a line says quantity and price, its amount is their product to the cent (6070). */
final class AmountIsQuantityTimesPrice implements Rule {
  private static final int CENTS = 2;

  @Override
  public Stream<Fault> objections(Proposal proposal) {
    return proposal
        .saved()
        .path("Line")
        .valueStream()
        .filter(AmountIsQuantityTimesPrice::isWrong)
        .map(line ->
            new Fault.Malformed(
                "6070", "Amount is not equal to UnitPrice * Qty: " + line.path("Amount").asText()));
  }

  private static boolean isWrong(JsonNode line) {
    var detail = line.path("SalesItemLineDetail");
    return detail.has("Qty")
        && detail.has("UnitPrice")
        && detail
                .path("Qty")
                .decimalValue()
                .multiply(detail.path("UnitPrice").decimalValue())
                .setScale(CENTS, RoundingMode.HALF_UP)
                .compareTo(line.path("Amount").decimalValue())
            != 0;
  }
}
