package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;

/** Money that is spent goes to an account. */
final class LinesNameAnAccount implements Rule {
  private static final String ACCOUNT_DETAIL = "AccountBasedExpenseLineDetail";

  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return proposal.kind() == Kind.PURCHASE
        ? Json.objects(proposal.after().path("Line")).stream()
            .filter(line -> Json.text(line, "DetailType").equals(ACCOUNT_DETAIL))
            .filter(line -> Json.text(line, ACCOUNT_DETAIL, "AccountRef", "value").isEmpty())
            .findFirst()
            .map(line -> NecessaryPropertiesAreThere.missing("AccountRef"))
        : Optional.empty();
  }
}
