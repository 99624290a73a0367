package io.syncdesk.simulator.books.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.books.Allowance;
import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;
import java.util.Set;

/** No two documents of one kind carry the same number, unless the caller insists. */
final class NumberIsFree implements Rule {
  private static final Set<Kind> NUMBERED =
      Set.of(Kind.INVOICE, Kind.CREDIT_MEMO, Kind.REFUND_RECEIPT, Kind.PURCHASE);

  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    var number = Json.text(proposal.after(), "DocNumber");
    if (number.isEmpty() || !isChecked(proposal)) {
      return Optional.empty();
    }
    return proposal.books().keyed(proposal.kind(), number).stream()
        .filter(other -> !Json.text(other, "Id").equals(Json.text(proposal.after(), "Id")))
        .filter(other -> !isCheck(other))
        .findFirst()
        .map(other -> taken(proposal.kind(), number, other));
  }

  private static boolean isChecked(Proposal proposal) {
    return NUMBERED.contains(proposal.kind())
        && proposal.changes("DocNumber")
        && !isCheck(proposal.after())
        && !proposal.write().allowances().contains(Allowance.DUPLICATE_NUMBER);
  }

  /** Check numbers may repeat: the warning for them is off in a new company. */
  private static boolean isCheck(ObjectNode document) {
    return Json.text(document, "PaymentType").equals("Check");
  }

  private static Complaint taken(Kind kind, String number, ObjectNode holder) {
    return FaultCode.NUMBER_TAKEN.because(
        "Duplicate Document Number Error : You must specify a different number. This number has"
            + " already been used. DocNumber="
            + number
            + " is assigned to TxnType="
            + kind.wireName()
            + " with TxnId="
            + Json.text(holder, "Id"));
  }
}
