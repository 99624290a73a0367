package io.syncdesk.simulator.books.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.books.Money;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a line gives quantity and price, its amount is their product to the cent. */
final class AmountIsQuantityTimesPrice implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return Json.objects(proposal.after().path("Line")).stream()
        .filter(AmountIsQuantityTimesPrice::isWrong)
        .findFirst()
        .map(line ->
            FaultCode.AMOUNT_MISCALCULATED.at(
                "Line.Amount",
                "Amount is not equal to UnitPrice * Qty. Supplied value:"
                    + Json.text(line, "Amount")));
  }

  private static boolean isWrong(ObjectNode line) {
    return Stream.of("SalesItemLineDetail", "ItemBasedExpenseLineDetail")
        .map(line::path)
        .filter(detail -> Json.present(detail, "Qty") && Json.present(detail, "UnitPrice"))
        .map(detail -> Json.decimal(detail, "Qty").multiply(Json.decimal(detail, "UnitPrice")))
        .anyMatch(product -> Money.rounded(product).compareTo(Json.decimal(line, "Amount")) != 0);
  }
}
