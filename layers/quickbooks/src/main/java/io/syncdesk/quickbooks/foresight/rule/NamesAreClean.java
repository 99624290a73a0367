package io.syncdesk.quickbooks.foresight.rule;

import io.syncdesk.core.fault.Fault;
import io.syncdesk.quickbooks.wire.Json;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Colons part the levels of a full name, so no name holds one; nor tabs, nor line breaks. */
final class NamesAreClean implements Rule {
  /** Each with what shows it to a reader. */
  private static final Map<String, String> FORBIDDEN =
      Map.of(":", ":", "\t", "⇥", "\n", "↵", "\r", "↵");

  @Override
  public Stream<Fault> objections(Proposal proposal) {
    return Stream.of("DisplayName", "Name")
        .flatMap(property -> objection(property, Json.text(proposal.saved(), property)).stream());
  }

  private static Optional<Fault> objection(String property, String name) {
    return name.codePoints()
        .mapToObj(Character::toString)
        .filter(FORBIDDEN::containsKey)
        .findFirst()
        .map(it -> new Fault.TextForbidden(property, FORBIDDEN.getOrDefault(it, it)));
  }
}
