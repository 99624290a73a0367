package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where QuickBooks offers a choice, only its own words will do. */
final class ChoicesExist implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return choices(proposal.kind()).entrySet().stream()
        .filter(choice -> !fits(Json.text(proposal.after(), choice.getKey()), choice.getValue()))
        .findFirst()
        .map(choice ->
            FaultCode.INVALID_CHOICE.at(
                choice.getKey(),
                choice.getKey()
                    + " must be one of "
                    + choice.getValue().stream().sorted().toList()));
  }

  private static boolean fits(String sent, Set<String> allowed) {
    return sent.isEmpty() || allowed.contains(sent);
  }

  private static Map<String, Set<String>> choices(Kind kind) {
    return switch (kind) {
      case ITEM -> Map.of("Type", Set.of("Service", "NonInventory", "Inventory", "Category"));
      case PAYMENT_METHOD -> Map.of("Type", Set.of("CREDIT_CARD", "NON_CREDIT_CARD"));
      case PURCHASE -> Map.of("PaymentType", Set.of("Cash", "Check", "CreditCard"));
      case CUSTOMER -> Map.of("PreferredDeliveryMethod", Set.of("Print", "Email", "None"));
      case INVOICE, CREDIT_MEMO, REFUND_RECEIPT ->
          Map.of(
              "EmailStatus", Set.of("NotSet", "NeedToSend", "EmailSent"),
              "PrintStatus", Set.of("NotSet", "NeedToPrint", "PrintComplete"));
      case VENDOR,
          EMPLOYEE,
          ACCOUNT,
          CLASS,
          DEPARTMENT,
          TERM,
          TAX_CODE,
          PAYMENT,
          DEPOSIT,
          PREFERENCES,
          COMPANY_INFO ->
          Map.of();
    };
  }
}
