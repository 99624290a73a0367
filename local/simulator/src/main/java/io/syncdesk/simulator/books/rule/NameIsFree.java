package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Family;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;

/** Customers, vendors and employees share one name space; every list has its own. */
final class NameIsFree implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    if (!proposal.kind().isListed()) {
      return Optional.empty();
    }
    var name = Json.text(proposal.after(), proposal.kind().keyProperty());
    return proposal.kind().nameSpace().stream()
        .flatMap(kind -> proposal.books().keyed(kind, name).stream())
        .filter(other -> !Json.text(other, "Id").equals(Json.text(proposal.after(), "Id")))
        .findFirst()
        .map(other -> FaultCode.NAME_TAKEN.at(proposal.kind().keyProperty(), detail(proposal)));
  }

  private static String detail(Proposal proposal) {
    var whoElse =
        proposal.kind().family() == Family.NAME
            ? "customer, vendor or employee"
            : proposal.kind().wireName();
    return "The name supplied already exists. : Another "
        + whoElse
        + " is already using this name. Please use a different name.";
  }
}
