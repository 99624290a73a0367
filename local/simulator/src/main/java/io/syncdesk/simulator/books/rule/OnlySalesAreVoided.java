package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.books.Verb;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import java.util.Optional;
import java.util.Set;

/** Purchases, deposits and credit memos cannot be voided through the API, only deleted. */
final class OnlySalesAreVoided implements Rule {
  private static final Set<Kind> VOIDABLE = Set.of(Kind.INVOICE, Kind.PAYMENT, Kind.REFUND_RECEIPT);

  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return proposal.write().verb() == Verb.VOID && !VOIDABLE.contains(proposal.kind())
        ? Optional.of(FaultCode.UNSUPPORTED_OPERATION.because("Operation void is not supported."))
        : Optional.empty();
  }
}
