package io.syncdesk.simulator.books.rule;

import static java.math.BigDecimal.ZERO;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.books.Application;
import io.syncdesk.simulator.books.EntityKey;
import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Payment lines settle documents of the same customer, and no more than those still owe. */
final class PaymentFitsItsInvoices implements Rule {
  private static final int PARENTS_MAX = 5;

  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    if (proposal.kind() != Kind.PAYMENT) {
      return Optional.empty();
    }
    var before = amounts(proposal.before());
    return amounts(proposal.after()).entrySet().stream()
        .flatMap(wanted ->
            objection(
                proposal,
                wanted.getKey(),
                wanted.getValue(),
                before.getOrDefault(wanted.getKey(), ZERO))
                .stream())
        .findFirst();
  }

  private static Map<EntityKey, BigDecimal> amounts(ObjectNode payment) {
    return Application.in(payment)
        .collect(Collectors.toMap(Application::target, Application::amount, BigDecimal::add));
  }

  private static Optional<Complaint> objection(
      Proposal proposal, EntityKey target, BigDecimal wanted, BigDecimal already) {
    var found = proposal.books().find(target.kind(), target.id());
    if (found.isEmpty()) {
      return Optional.of(
          FaultCode.OBJECT_NOT_FOUND.because(
              "Object Not Found : " + target.kind().wireName() + " " + target.id()));
    }
    var document = found.get();
    var open = Json.decimal(document, "Balance").add(already);
    if (!payers(proposal, document).anyMatch(payer(proposal)::equals)) {
      return Optional.of(
          unlinkable(target, "it belongs to another customer than the payment does"));
    }
    if (open.signum() == 0 && wanted.signum() > 0) {
      return Optional.of(unlinkable(target, "it is already paid or voided"));
    }
    return wanted.compareTo(open) > 0 ? Optional.of(tooMuch(target, open)) : Optional.empty();
  }

  private static String payer(Proposal proposal) {
    return Json.text(proposal.after(), "CustomerRef", "value");
  }

  /** A parent customer may pay for the customers below it. */
  private static Stream<String> payers(Proposal proposal, ObjectNode document) {
    return Stream.iterate(
            Json.text(document, "CustomerRef", "value"),
            id -> !id.isEmpty(),
            id ->
                proposal
                    .books()
                    .find(Kind.CUSTOMER, id)
                    .map(customer -> Json.text(customer, "ParentRef", "value"))
                    .orElse(""))
        .limit(PARENTS_MAX);
  }

  private static Complaint unlinkable(EntityKey target, String why) {
    return FaultCode.NOT_LINKABLE.because(
        target.kind().wireName() + " " + target.id() + " cannot be linked: " + why);
  }

  private static Complaint tooMuch(EntityKey target, BigDecimal open) {
    return FaultCode.BUSINESS_RULE.because(
        "Business Validation Error: You can't apply more to "
            + target.kind().wireName()
            + " "
            + target.id()
            + " than it still owes: "
            + open.toPlainString());
  }
}
