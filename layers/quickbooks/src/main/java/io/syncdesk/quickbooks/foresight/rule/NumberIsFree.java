package io.syncdesk.quickbooks.foresight.rule;

import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.quickbooks.wire.Json;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** No two documents of one kind have the same number; a payment has none of its own. */
final class NumberIsFree implements Rule {
  @Override
  public Stream<Fault> objections(Proposal proposal) {
    var number = Json.text(proposal.saved(), "DocNumber");
    return number.isEmpty() || number.equals(numberBefore(proposal))
        ? Stream.empty()
        : holder(proposal, number).map(it -> taken(proposal, it)).stream();
  }

  /** A number that stays is not looked at again. */
  private static String numberBefore(Proposal proposal) {
    return proposal
        .there()
        .map(Document::number)
        .orElseGet(() -> Json.text(proposal.known().lastWritten(proposal.kind()), "DocNumber"));
  }

  private static Optional<Document> holder(Proposal proposal, String number) {
    return DocumentKind.spelled(proposal.kind().entity()).stream()
        .flatMap(kind -> proposal.known().mirror().numbered(kind, number).stream())
        .filter(it -> !it.bookId().equals(proposal.bookId()))
        .min(Comparator.comparing(Document::bookId));
  }

  private static Fault taken(Proposal proposal, Document holder) {
    return new Fault.NumberTaken(Json.text(proposal.saved(), "DocNumber"), holder.bookId());
  }
}
