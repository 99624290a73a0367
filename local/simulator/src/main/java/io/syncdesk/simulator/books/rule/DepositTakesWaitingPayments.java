package io.syncdesk.simulator.books.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;
import java.util.stream.Stream;

/** A deposit takes payments, whole, that wait in Undeposited Funds and lie in no other deposit. */
final class DepositTakesWaitingPayments implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return proposal.kind() == Kind.DEPOSIT
        ? Json.objects(proposal.after().path("Line")).stream()
            .flatMap(line -> objections(proposal, line))
            .findFirst()
        : Optional.empty();
  }

  private static Stream<Complaint> objections(Proposal proposal, ObjectNode line) {
    return Json.objects(line.path("LinkedTxn")).stream()
        .filter(link -> !isWaiting(proposal, line, link))
        .map(link ->
            FaultCode.BUSINESS_RULE.because(
                "Business Validation Error: "
                    + Json.text(link, "TxnType")
                    + " "
                    + Json.text(link, "TxnId")
                    + " is not waiting in Undeposited Funds with this amount."));
  }

  private static boolean isWaiting(Proposal proposal, ObjectNode line, ObjectNode link) {
    return Json.text(link, "TxnType").equals(Kind.PAYMENT.wireName())
        && proposal
            .books()
            .find(Kind.PAYMENT, Json.text(link, "TxnId"))
            .filter(payment ->
                Json.decimal(payment, "TotalAmt").compareTo(Json.decimal(line, "Amount")) == 0)
            .filter(payment -> isUndeposited(proposal, payment))
            .filter(payment -> isInNoOtherDeposit(proposal, payment))
            .isPresent();
  }

  private static boolean isUndeposited(Proposal proposal, ObjectNode payment) {
    return proposal
        .books()
        .find(Kind.ACCOUNT, Json.text(payment, "DepositToAccountRef", "value"))
        .filter(account -> Json.text(account, "AccountSubType").equals("UndepositedFunds"))
        .isPresent();
  }

  private static boolean isInNoOtherDeposit(Proposal proposal, ObjectNode payment) {
    return Json.objects(payment.path("LinkedTxn")).stream()
        .filter(link -> Json.text(link, "TxnType").equals(Kind.DEPOSIT.wireName()))
        .allMatch(link -> Json.text(link, "TxnId").equals(Json.text(proposal.after(), "Id")));
  }
}
