package io.syncdesk.quickbooks.foresight.rule;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.quickbooks.wire.Json;
import java.util.List;
import java.util.stream.Stream;

/**
 * Customers, vendors and employees share one name space, items have their own; employees we do not
 * know.
 */
final class NameIsFree implements Rule {
  @Override
  public Stream<Fault> objections(Proposal proposal) {
    var name = name(proposal);
    return !name.isBlank()
            && nameSpace(proposal.kind()).stream().anyMatch(it -> isTaken(it, name, proposal))
        ? Stream.of(new Fault.NameTaken(name))
        : Stream.empty();
  }

  private static String name(Proposal proposal) {
    return switch (proposal.kind()) {
      case CUSTOMER, VENDOR -> Json.text(proposal.saved(), "DisplayName");
      case ITEM -> Json.text(proposal.saved(), "Name");
      case INVOICE, PAYMENT, CREDIT_MEMO, REFUND_RECEIPT, PURCHASE -> "";
    };
  }

  private static List<ListKind> nameSpace(BooksKind kind) {
    return switch (kind) {
      case CUSTOMER, VENDOR -> List.of(ListKind.CUSTOMER, ListKind.VENDOR);
      case ITEM -> List.of(ListKind.ITEM);
      case INVOICE, PAYMENT, CREDIT_MEMO, REFUND_RECEIPT, PURCHASE -> List.of();
    };
  }

  /** What QuickBooks makes inactive gets another name. */
  private static boolean isTaken(ListKind list, String name, Proposal proposal) {
    return proposal.known().mirror().activeNamed(list, name).stream()
        .anyMatch(it -> !isItself(it, proposal));
  }

  private static boolean isItself(Listed entry, Proposal proposal) {
    return entry.kind().entity().equals(proposal.kind().entity())
        && entry.bookId().equals(proposal.bookId());
  }
}
