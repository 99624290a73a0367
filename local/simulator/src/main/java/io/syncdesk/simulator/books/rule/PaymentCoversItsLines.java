package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;

/** A payment is applied up to what was paid, and not a cent further. */
final class PaymentCoversItsLines implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return proposal.kind() == Kind.PAYMENT
            && Json.decimal(proposal.after(), "UnappliedAmt").signum() < 0
        ? Optional.of(
            FaultCode.BUSINESS_RULE.because(
                "Business Validation Error: The amount applied to transactions is more than the"
                    + " amount of the payment."))
        : Optional.empty();
  }
}
