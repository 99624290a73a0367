package io.syncdesk.quickbooks.foresight.rule;

import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.quickbooks.wire.Json;
import java.util.stream.Stream;

/** Card details go with a payment method that is marked as a credit card (S11). */
final class CardPaymentUsesACardMethod implements Rule {
  @Override
  public Stream<Fault> objections(Proposal proposal) {
    return proposal.saved().has("CreditCardPayment")
        ? method(proposal)
            .filter(it -> !it.type().equals("CREDIT_CARD"))
            .map(it -> new Fault.PaymentMethodNotCard(it.name()))
        : Stream.empty();
  }

  private static Stream<Listed> method(Proposal proposal) {
    var id = Json.text(proposal.saved(), "PaymentMethodRef", "value");
    return proposal.known().mirror().find(ListKind.PAYMENT_METHOD, id).stream();
  }
}
