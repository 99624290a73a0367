package io.syncdesk.quickbooks.foresight.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.fault.Fault;
import java.util.stream.Stream;

/** What an entity of each kind cannot do without. */
final class NecessaryIsThere implements Rule {
  @Override
  public Stream<Fault> objections(Proposal proposal) {
    return proposal.isSaved()
        ? necessary(proposal.kind())
            .filter(it -> isMissing(proposal, it))
            .map(NecessaryIsThere::missing)
        : Stream.empty();
  }

  private static Stream<String> necessary(BooksKind kind) {
    return switch (kind) {
      case CUSTOMER, VENDOR -> Stream.of("DisplayName");
      case ITEM -> Stream.of("Name", "IncomeAccountRef");
      case INVOICE, CREDIT_MEMO, PURCHASE -> Stream.of("Line");
      case REFUND_RECEIPT -> Stream.of("DepositToAccountRef", "Line");
      case PAYMENT -> Stream.of("TotalAmt");
    };
  }

  /** What an update does not mention is there already. */
  private static boolean isMissing(Proposal proposal, String property) {
    var sent = proposal.sent();
    return sent.has(property) ? isEmpty(sent.path(property)) : proposal.bookId().isEmpty();
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isContainerNode() ? value.isEmpty() : value.asText().isBlank();
  }

  /** People without a name have a code of their own (6080). */
  private static Fault missing(String property) {
    return property.equals("DisplayName")
        ? new Fault.Malformed("6080", "no display name")
        : new Fault.RequiredMissing(property);
  }
}
