package io.syncdesk.quickbooks.foresight.rule;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.Document;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** What payments are linked to can only be deleted once they are unlinked. */
final class NothingDependsOnIt implements Rule {
  @Override
  public Stream<Fault> objections(Proposal proposal) {
    return proposal.write().operation() == Operation.DELETE
            && proposal.there().filter(it -> isUsed(proposal, it)).isPresent()
        ? Stream.of(new Fault.HasDependents())
        : Stream.empty();
  }

  /** A credit is taken apart payment first: what we applied ourselves is gone by then. */
  private static boolean isUsed(Proposal proposal, Document document) {
    var ours =
        new Applied(proposal.known().lastWritten(BooksKind.PAYMENT))
            .to(proposal.kind(), proposal.bookId());
    return settled(document).compareTo(ours) > 0;
  }

  private static BigDecimal settled(Document document) {
    var balance = document.amounts().balance();
    return balance == null ? BigDecimal.ZERO : document.amounts().total().subtract(balance);
  }
}
