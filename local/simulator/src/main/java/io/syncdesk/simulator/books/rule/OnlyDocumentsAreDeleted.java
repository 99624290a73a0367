package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Family;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.books.Verb;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import java.util.Optional;

/** Names and list entries are never deleted, only made inactive. */
final class OnlyDocumentsAreDeleted implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return proposal.write().verb() == Verb.DELETE && proposal.kind().family() != Family.TRANSACTION
        ? Optional.of(FaultCode.UNSUPPORTED_OPERATION.because("Operation delete is not supported."))
        : Optional.empty();
  }
}
