package io.syncdesk.simulator.books.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.books.Family;
import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;

/** The day up to which the books are closed, itself included. */
final class ClosingDate {
  private ClosingDate() {}

  /** ISO dates compare as text. */
  static Optional<Complaint> objection(Proposal proposal, ObjectNode document) {
    var closed =
        Json.text(proposal.books().only(Kind.PREFERENCES), "AccountingInfoPrefs", "BookCloseDate");
    var isClosed =
        proposal.kind().family() == Family.TRANSACTION
            && !closed.isEmpty()
            && Json.text(document, "TxnDate").compareTo(closed) <= 0;
    return isClosed
        ? Optional.of(
            FaultCode.PERIOD_CLOSED.because(
                "The account period has closed and the account books cannot be updated through the"
                    + " QBO Services API. Please use the QBO website to make these changes."))
        : Optional.empty();
  }
}
