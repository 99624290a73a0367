package io.syncdesk.quickbooks.foresight.rule;

import io.syncdesk.core.fault.Fault;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The day up to which the books are closed, itself included. */
final class ClosingDate {
  private ClosingDate() {}

  static Stream<Fault> objection(Proposal proposal, Optional<LocalDate> day) {
    var closedThrough = proposal.known().mirror().preferences().closedThrough();
    return day
        .filter(it -> closedThrough != null && !it.isAfter(closedThrough))
        .<Fault>map(_ -> new Fault.PeriodClosed())
        .stream();
  }
}
