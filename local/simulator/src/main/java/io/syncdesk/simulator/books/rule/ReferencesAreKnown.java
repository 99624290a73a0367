package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.books.Reference;
import io.syncdesk.simulator.books.References;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import java.util.Optional;

/** Whatever a record points at is there. */
final class ReferencesAreKnown implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return References.in(proposal.kind(), proposal.after())
        .flatMap(reference -> objection(proposal, reference).stream())
        .findFirst();
  }

  private static Optional<Complaint> objection(Proposal proposal, Reference reference) {
    var id = reference.target().id();
    var kind = reference.target().kind();
    if (proposal.books().find(kind, id).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        kind == Kind.TAX_CODE || id.matches("\\d{1,18}")
            ? FaultCode.INVALID_REFERENCE.at(
                reference.property(),
                "Invalid Reference Id : " + kind.wireName() + " element id " + id + " not found")
            : FaultCode.INVALID_ID.at(
                reference.property(), "Id should be a valid number. Supplied value:" + id));
  }
}
