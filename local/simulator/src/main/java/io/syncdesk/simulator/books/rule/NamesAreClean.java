package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.List;
import java.util.Optional;

/** Colons part the levels of a full name, so no name holds one; nor tabs, nor line breaks. */
final class NamesAreClean implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    var forbidden = proposal.kind() == Kind.ACCOUNT ? ":\t\n\r\"" : ":\t\n\r";
    return names(proposal.kind()).stream()
        .filter(property ->
            Json.text(proposal.after(), property).chars().anyMatch(c -> forbidden.indexOf(c) >= 0))
        .findFirst()
        .map(property ->
            FaultCode.INVALID_TEXT.at(
                property, "Property Name:" + property + " has unsupported or illegal characters"));
  }

  private static List<String> names(Kind kind) {
    return switch (kind.family()) {
      case NAME ->
          List.of(
              "DisplayName",
              "Title",
              "GivenName",
              "MiddleName",
              "FamilyName",
              "Suffix",
              "PrintOnCheckName");
      case LIST -> List.of("Name");
      case TRANSACTION, SETTINGS -> List.of();
    };
  }
}
