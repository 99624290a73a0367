package io.syncdesk.quickbooks.foresight.rule;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.fault.Fault;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** A payment settles up to what was paid, and not a cent further. */
final class PaymentCoversItsLines implements Rule {
  static final String OBJECTION =
      "The amount applied to transactions is more than the amount of the payment.";

  @Override
  public Stream<Fault> objections(Proposal proposal) {
    return proposal.kind() == BooksKind.PAYMENT && proposal.isSaved() && isShort(proposal)
        ? Stream.of(new Fault.BusinessRule(OBJECTION))
        : Stream.empty();
  }

  private static boolean isShort(Proposal proposal) {
    var used =
        new Applied(proposal.saved())
            .parts()
            .map(Applied.Part::used)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return used.compareTo(Total.of(proposal.saved())) > 0;
  }
}
