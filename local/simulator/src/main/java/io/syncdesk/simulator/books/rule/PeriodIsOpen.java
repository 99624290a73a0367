package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import java.util.Optional;

/** Nothing is written into the closed period. */
final class PeriodIsOpen implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return ClosingDate.objection(proposal, proposal.after());
  }
}
