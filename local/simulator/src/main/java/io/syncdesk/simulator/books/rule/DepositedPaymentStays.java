package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;

/** A payment that lies in a deposit is frozen until it is taken out of it. */
final class DepositedPaymentStays implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    var deposited =
        Json.objects(proposal.before().path("LinkedTxn")).stream()
            .anyMatch(link -> Json.text(link, "TxnType").equals(Kind.DEPOSIT.wireName()));
    return deposited
        ? Optional.of(
            FaultCode.DEPOSITED.because(
                "This transaction has been deposited. If you want to change or delete it, you must"
                    + " edit the deposit it appears on and remove it first."))
        : Optional.empty();
  }
}
