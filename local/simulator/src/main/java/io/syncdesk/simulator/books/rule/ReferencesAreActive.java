package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.books.References;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;

/** What was made inactive cannot be used; QuickBooks does not say which of them it was. */
final class ReferencesAreActive implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    if (isResting(proposal)) {
      return Optional.empty();
    }
    return References.in(proposal.kind(), proposal.after())
        .flatMap(reference ->
            proposal.books().find(reference.target().kind(), reference.target().id()).stream())
        .filter(target -> target.has("Active") && !Json.isTrue(target, "Active"))
        .findFirst()
        .map(target ->
            FaultCode.OBJECT_NOT_FOUND.because(
                "Object Not Found : Something you're trying to use has been made inactive. Check"
                    + " the fields with accounts, customers, items, vendors or employees."));
  }

  /** A list entry that goes to rest may point at others that already do. */
  private static boolean isResting(Proposal proposal) {
    return proposal.kind().isListed() && !Json.isTrue(proposal.after(), "Active");
  }
}
