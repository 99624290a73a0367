package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;

/** Even a sparse update of a purchase says how it was paid. */
final class SparsePurchaseNamesItsPaymentType implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return proposal.kind() == Kind.PURCHASE && !Json.present(proposal.after(), "PaymentType")
        ? Optional.of(NecessaryPropertiesAreThere.missing("PaymentType"))
        : Optional.empty();
  }
}
