package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Family;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;

/** Who owes money, or is owed some, cannot be made inactive. Accounts can. */
final class NobodyRestsWithABalance implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    var goesToRest =
        proposal.kind().family() == Family.NAME
            && Json.isTrue(proposal.before(), "Active")
            && !Json.isTrue(proposal.after(), "Active");
    return goesToRest && Json.decimal(proposal.before(), "BalanceWithJobs").signum() != 0
        ? Optional.of(
            FaultCode.HAS_BALANCE.because(
                "This name has a balance and cannot be deleted. Balance:"
                    + Json.text(proposal.before(), "BalanceWithJobs")))
        : Optional.empty();
  }
}
