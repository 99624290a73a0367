package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import java.util.Optional;

/** A document dated in the closed period is neither changed, voided nor deleted. */
final class ClosedPeriodStays implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return ClosingDate.objection(proposal, proposal.before());
  }
}
