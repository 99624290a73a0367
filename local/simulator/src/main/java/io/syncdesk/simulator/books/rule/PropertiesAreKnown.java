package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.books.Vocabulary;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import java.util.Map;
import java.util.Optional;

/** A property QuickBooks does not know is refused, not overlooked. */
final class PropertiesAreKnown implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return proposal.after().properties().stream()
        .map(Map.Entry::getKey)
        .filter(property -> !Vocabulary.knows(proposal.kind(), property))
        .findFirst()
        .map(property ->
            FaultCode.UNSUPPORTED_PROPERTY.at(
                property, "Property Name:" + property + " specified is unsupported or invalid"));
  }
}
