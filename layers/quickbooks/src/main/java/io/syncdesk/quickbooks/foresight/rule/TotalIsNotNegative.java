package io.syncdesk.quickbooks.foresight.rule;

import io.syncdesk.core.fault.Fault;
import java.util.stream.Stream;

/** A single line may be negative, a whole document may not. */
final class TotalIsNotNegative implements Rule {
  static final String OBJECTION = "The transaction amount must be 0 or greater.";

  @Override
  public Stream<Fault> objections(Proposal proposal) {
    return Total.of(proposal.saved()).signum() < 0
        ? Stream.of(new Fault.BusinessRule(OBJECTION))
        : Stream.empty();
  }
}
