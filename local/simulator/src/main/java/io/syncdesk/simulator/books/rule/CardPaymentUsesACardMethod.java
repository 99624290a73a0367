package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;

/** Card details go with a payment method that is marked as a credit card. */
final class CardPaymentUsesACardMethod implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    var method =
        proposal
            .books()
            .find(Kind.PAYMENT_METHOD, Json.text(proposal.after(), "PaymentMethodRef", "value"));
    var isCard = method.filter(found -> Json.text(found, "Type").equals("CREDIT_CARD")).isPresent();
    if (!Json.present(proposal.after(), "CreditCardPayment") || isCard) {
      return Optional.empty();
    }
    var name = method.map(found -> Json.text(found, "Name")).orElse("(none)");
    return Optional.of(
        FaultCode.BUSINESS_RULE.at(
            "PaymentMethodRef",
            "Business Validation Error: The payment method \""
                + name
                + "\" is not a credit card. Credit card details need a payment method of type"
                + " credit card."));
  }
}
