package io.syncdesk.quickbooks.foresight.rule;

import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.quickbooks.lists.Mentions;
import java.util.Arrays;
import java.util.stream.Stream;

/** What was made inactive cannot be used. */
final class ReferencesAreActive implements Rule {
  @Override
  public Stream<Fault> objections(Proposal proposal) {
    return Arrays.stream(ListKind.values()).flatMap(kind -> inactive(kind, proposal));
  }

  private static Stream<Fault> inactive(ListKind kind, Proposal proposal) {
    return proposal.known().inactive(kind, Mentions.of(kind, proposal.saved()));
  }
}
