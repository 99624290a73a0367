package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.AccountType;
import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;

/** An account says what type it is, or a sub-type that tells. */
final class AccountHasAType implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    if (proposal.kind() != Kind.ACCOUNT || AccountType.of(proposal.after()).isPresent()) {
      return Optional.empty();
    }
    var sent = Json.text(proposal.after(), "AccountType");
    return Optional.of(
        sent.isEmpty()
            ? FaultCode.ACCOUNT_TYPE_MISSING.at("AccountType", "Account type is not specified")
            : FaultCode.INVALID_CHOICE.at("AccountType", "Unknown account type: " + sent));
  }
}
