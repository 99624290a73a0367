package io.syncdesk.quickbooks.foresight.rule;

import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.Document;
import java.util.stream.Stream;

/** A document dated in a closed period is neither changed, voided nor deleted. */
final class ClosedPeriodStays implements Rule {
  @Override
  public Stream<Fault> objections(Proposal proposal) {
    return ClosingDate.objection(proposal, proposal.there().map(Document::date));
  }
}
