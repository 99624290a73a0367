package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;

/** A payment says how much was paid. */
final class PaymentHasAnAmount implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return proposal.kind() == Kind.PAYMENT && !Json.present(proposal.after(), "TotalAmt")
        ? Optional.of(
            FaultCode.BUSINESS_RULE.at(
                "TotalAmt", "Business Validation Error: You must set a transaction amount"))
        : Optional.empty();
  }
}
