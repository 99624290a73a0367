package io.syncdesk.simulator.books.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;
import java.util.stream.Stream;

/** Every line with a price tag has a number on it. */
final class AmountsAreNumbers implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return Stream.concat(
            Stream.of(proposal.after().path("UnitPrice")),
            Json.objects(proposal.after().path("Line")).stream()
                .filter(line -> !Json.text(line, "DetailType").startsWith("Description"))
                .map(line -> line.path("Amount")))
        .filter(amount -> !isNumber(amount))
        .findFirst()
        .map(amount ->
            FaultCode.INVALID_NUMBER.at(
                "Amount", "Amount should be a number. Supplied value:" + amount.asText()));
  }

  private static boolean isNumber(JsonNode amount) {
    return amount.isMissingNode() || Json.number(amount).isPresent();
  }
}
