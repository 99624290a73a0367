package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Family;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;

/** Whoever changes a record shows that they saw its newest version. */
final class TokenIsCurrent implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    var sent = Json.text(proposal.write().body(), "SyncToken");
    if (sent.isEmpty()) {
      return proposal.kind().family() == Family.SETTINGS
          ? Optional.empty()
          : Optional.of(
              FaultCode.REQUIRED_MISSING.at(
                  "SyncToken", "Required parameter SyncToken is missing in the request"));
    }
    return sent.equals(Json.text(proposal.before(), "SyncToken"))
        ? Optional.empty()
        : Optional.of(
            FaultCode.STALE.because(
                "Stale Object Error : You and another user were working on this at the same time."
                    + " The other user finished before you did, so your work was not saved."));
  }
}
