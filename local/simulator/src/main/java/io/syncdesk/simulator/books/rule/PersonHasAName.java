package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Family;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;

/** A customer, vendor or employee has a display name, or parts one can be made of. */
final class PersonHasAName implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return proposal.kind().family() == Family.NAME
            && Json.text(proposal.after(), "DisplayName").isBlank()
        ? Optional.of(
            FaultCode.NAMELESS.at(
                "DisplayName",
                "At least one of the display name, title, given name, middle name, family name or"
                    + " suffix is needed."))
        : Optional.empty();
  }
}
