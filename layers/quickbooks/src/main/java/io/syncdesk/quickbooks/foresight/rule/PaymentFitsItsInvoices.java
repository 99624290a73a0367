package io.syncdesk.quickbooks.foresight.rule;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.quickbooks.wire.Json;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** A payment settles documents of its own client, and no more than those still owe. */
final class PaymentFitsItsInvoices implements Rule {
  @Override
  public Stream<Fault> objections(Proposal proposal) {
    return proposal.kind() == BooksKind.PAYMENT
        ? new Applied(proposal.saved()).parts().flatMap(it -> objection(proposal, it).stream())
        : Stream.empty();
  }

  /** What it settles already is only known from what we wrote, and that is forgotten one day. */
  private static boolean remembers(Proposal proposal) {
    return proposal.bookId().isEmpty()
        || !proposal.known().lastWritten(BooksKind.PAYMENT).isEmpty();
  }

  private static Optional<Fault> objection(Proposal proposal, Applied.Part part) {
    return proposal.known().isGone(part.kind(), part.bookId())
        ? Optional.of(new Fault.ReferenceInactive(part.kind().entity(), part.bookId()))
        : proposal
            .known()
            .document(part.kind(), part.bookId())
            .flatMap(it -> objection(proposal, part, it));
  }

  private static Optional<Fault> objection(
      Proposal proposal, Applied.Part part, Document document) {
    if (!isForThisClient(proposal, document)) {
      return Optional.of(new Fault.LinkRefused(called(document)));
    }
    return remembers(proposal) ? beyond(proposal, part, document) : Optional.empty();
  }

  private static Optional<Fault> beyond(Proposal proposal, Applied.Part part, Document document) {
    var open = open(proposal, part, document);
    if (open.signum() == 0 && part.amount().signum() > 0) {
      return Optional.of(new Fault.LinkRefused(called(document)));
    }
    return part.amount().compareTo(open) > 0
        ? Optional.of(new Fault.PaymentExceedsInvoice(comparison(document, part.amount(), open)))
        : Optional.empty();
  }

  private static boolean isForThisClient(Proposal proposal, Document document) {
    var payer = Json.text(proposal.saved(), "CustomerRef", "value");
    return payer.equals(Known.IMAGINED_ID) || payer.equals(document.customerId());
  }

  /**
   * What it owes, and what this very payment settles of it already. Somebody may have taken the
   * payment off since, so that is at most what is settled at all.
   */
  private static BigDecimal open(Proposal proposal, Applied.Part part, Document document) {
    var balance = document.amounts().balance();
    if (balance == null) {
      return document.amounts().total();
    }
    var ours =
        new Applied(proposal.known().lastWritten(BooksKind.PAYMENT)).to(part.kind(), part.bookId());
    return balance.add(ours.min(document.amounts().total().subtract(balance)));
  }

  private static String comparison(Document document, BigDecimal wanted, BigDecimal open) {
    return called(document) + ": " + wanted.toPlainString() + " > " + open.toPlainString();
  }

  private static String called(Document document) {
    return document.number().isEmpty() ? document.bookId() : document.number();
  }
}
