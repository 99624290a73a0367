package io.syncdesk.simulator.books.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Nobody has more than four generations above. */
final class ParentsStayShallow implements Rule {
  private static final int PARENTS_MAX = 4;

  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    var parents =
        Stream.iterate(parent(proposal, proposal.after()), Optional::isPresent, next(proposal))
            .limit(PARENTS_MAX + 1L)
            .count();
    return parents > PARENTS_MAX
        ? Optional.of(
            FaultCode.TOO_MANY_LEVELS.at(
                "ParentRef", "You cannot have more than five levels of sub records."))
        : Optional.empty();
  }

  private static UnaryOperator<Optional<ObjectNode>> next(Proposal proposal) {
    return current -> current.flatMap(record -> parent(proposal, record));
  }

  private static Optional<ObjectNode> parent(Proposal proposal, ObjectNode record) {
    return proposal.books().find(proposal.kind(), Json.text(record, "ParentRef", "value"));
  }
}
