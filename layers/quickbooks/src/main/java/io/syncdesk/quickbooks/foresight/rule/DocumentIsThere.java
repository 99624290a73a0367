package io.syncdesk.quickbooks.foresight.rule;

import io.syncdesk.core.change.Content;
import io.syncdesk.core.fault.Fault;
import java.util.stream.Stream;

/** What is to be changed has not been deleted in QuickBooks. */
final class DocumentIsThere implements Rule {
  @Override
  public Stream<Fault> objections(Proposal proposal) {
    return isGone(proposal) && isMissed(proposal)
        ? Stream.of(new Fault.DeletedInQuickBooks())
        : Stream.empty();
  }

  private static boolean isGone(Proposal proposal) {
    return proposal.known().isGone(proposal.kind(), proposal.bookId());
  }

  /** What TaxDome deleted too may well be gone. */
  private static boolean isMissed(Proposal proposal) {
    return !(proposal.task().record().content() instanceof Content.Deleted);
  }
}
