package io.syncdesk.quickbooks.foresight.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.fault.Fault;
import java.util.List;
import java.util.stream.Stream;

/** Texts are no longer than QuickBooks takes. */
final class TextsFit implements Rule {
  private static final int LINE_DESCRIPTION_MAX = 4000;

  /** Where a text stands, and how many characters it may have (facts on QuickBooks, section 8). */
  private record Bound(String path, int charactersMax) {
    /** The property that a person knows. */
    String field() {
      return path.substring(1).replaceAll("/.*", "");
    }
  }

  private static final List<Bound> BOUNDS =
      List.of(
          new Bound("/DocNumber", 21),
          new Bound("/DisplayName", 500),
          new Bound("/CompanyName", 100),
          new Bound("/PrimaryEmailAddr/Address", 100),
          new Bound("/PrimaryPhone/FreeFormNumber", 30),
          new Bound("/BillAddr/Line1", 500),
          new Bound("/CustomerMemo/value", 1000),
          new Bound("/Name", 100),
          new Bound("/PrivateNote", 4000));

  @Override
  public Stream<Fault> objections(Proposal proposal) {
    var saved = proposal.saved();
    return Stream.concat(
        BOUNDS.stream().flatMap(it -> tooLong(it.field(), saved.at(it.path()), it.charactersMax())),
        saved
            .path("Line")
            .valueStream()
            .flatMap(
                line -> tooLong("Description", line.path("Description"), LINE_DESCRIPTION_MAX)));
  }

  private static Stream<Fault> tooLong(String field, JsonNode text, int charactersMax) {
    var length = text.asText("").length();
    return length > charactersMax
        ? Stream.of(new Fault.TextTooLong(field, length + " > " + charactersMax))
        : Stream.empty();
  }
}
