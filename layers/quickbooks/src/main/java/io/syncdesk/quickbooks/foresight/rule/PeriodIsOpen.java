package io.syncdesk.quickbooks.foresight.rule;

import io.syncdesk.core.fault.Fault;
import io.syncdesk.quickbooks.wire.Json;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Nothing is dated into a closed period. */
final class PeriodIsOpen implements Rule {
  @Override
  public Stream<Fault> objections(Proposal proposal) {
    return ClosingDate.objection(
        proposal,
        Optional.of(Json.text(proposal.saved(), "TxnDate"))
            .filter(it -> !it.isEmpty())
            .map(LocalDate::parse));
  }
}
