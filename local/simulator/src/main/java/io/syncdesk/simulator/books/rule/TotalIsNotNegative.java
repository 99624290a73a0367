package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;

/** A single line may be negative, a whole document may not. */
final class TotalIsNotNegative implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return Json.decimal(proposal.after(), "TotalAmt").signum() < 0
        ? Optional.of(
            FaultCode.BUSINESS_RULE.because(
                "Business Validation Error: The transaction amount must be 0 or greater."))
        : Optional.empty();
  }
}
