package io.syncdesk.quickbooks.foresight.rule;

import io.syncdesk.core.fault.Fault;
import io.syncdesk.quickbooks.wire.Json;
import java.util.stream.Stream;

/** Colons part the levels of a full name, so no name holds one; nor tabs, nor line breaks. */
final class NamesAreClean implements Rule {
  private static final String FORBIDDEN = ":\t\n\r";

  @Override
  public Stream<Fault> objections(Proposal proposal) {
    return Stream.of("DisplayName", "Name")
        .filter(it -> isForbidden(Json.text(proposal.saved(), it)))
        .map(it -> new Fault.TextForbidden(it, "“:”, tab, line break"));
  }

  private static boolean isForbidden(String name) {
    return name.chars().anyMatch(it -> FORBIDDEN.indexOf(it) >= 0);
  }
}
