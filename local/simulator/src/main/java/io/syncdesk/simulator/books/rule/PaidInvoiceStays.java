package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.books.Verb;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;

/** A document that payments are linked to must be unlinked before it can be deleted. */
final class PaidInvoiceStays implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return proposal.write().verb() == Verb.DELETE
        ? Json.objects(proposal.before().path("LinkedTxn")).stream()
            .filter(link -> Json.text(link, "TxnType").equals(Kind.PAYMENT.wireName()))
            .findFirst()
            .map(link ->
                FaultCode.DEPENDENTS_EXIST.because(
                    "Unlink the linked transactions first: Payment with TxnId="
                        + Json.text(link, "TxnId")))
        : Optional.empty();
  }
}
