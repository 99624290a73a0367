package io.syncdesk.simulator.books.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.List;
import java.util.Optional;

/** What a record of each kind cannot do without. */
final class NecessaryPropertiesAreThere implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return necessary(proposal).stream()
        .filter(property -> !isThere(proposal.after(), property))
        .findFirst()
        .map(NecessaryPropertiesAreThere::missing);
  }

  private static List<String> necessary(Proposal proposal) {
    return switch (proposal.kind()) {
      case CUSTOMER, VENDOR, EMPLOYEE, PREFERENCES, COMPANY_INFO -> List.of();
      case ITEM ->
          Json.text(proposal.after(), "Type").equals("Service")
              ? List.of("Name", "Type", "IncomeAccountRef")
              : List.of("Name", "Type");
      case ACCOUNT, PAYMENT_METHOD, CLASS, DEPARTMENT, TERM, TAX_CODE -> List.of("Name");
      case INVOICE, CREDIT_MEMO -> List.of("CustomerRef", "Line");
      case REFUND_RECEIPT -> List.of("DepositToAccountRef", "Line");
      case PAYMENT -> List.of("CustomerRef");
      case PURCHASE -> List.of("PaymentType", "AccountRef", "Line");
      case DEPOSIT -> List.of("DepositToAccountRef", "Line");
    };
  }

  /** The subtotal that QuickBooks appends by itself is no line of the user's. */
  private static boolean isThere(ObjectNode record, String property) {
    var found = record.path(property);
    if (property.endsWith("Ref")) {
      return !Json.text(found, "value").isBlank();
    }
    return found.isArray()
        ? Json.objects(found).stream()
            .anyMatch(line -> !Json.text(line, "DetailType").equals("SubTotalLineDetail"))
        : !Json.text(record, property).isBlank();
  }

  static Complaint missing(String property) {
    return FaultCode.REQUIRED_MISSING.at(
        property, "Required parameter " + property + " is missing in the request");
  }
}
