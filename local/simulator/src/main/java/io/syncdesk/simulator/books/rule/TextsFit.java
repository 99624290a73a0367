package io.syncdesk.simulator.books.rule;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.simulator.books.Family;
import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Texts are no longer than QuickBooks' columns. */
final class TextsFit implements Rule {
  private static final Map<String, Integer> CHARACTERS_MAX =
      Map.ofEntries(
          entry("DisplayName", 500),
          entry("Title", 16),
          entry("Suffix", 16),
          entry("GivenName", 100),
          entry("MiddleName", 100),
          entry("FamilyName", 100),
          entry("CompanyName", 100),
          entry("PrintOnCheckName", 110),
          entry("Notes", 2000),
          entry("Sku", 100),
          entry("DocNumber", 21),
          entry("PrivateNote", 4000));

  private static final Map<String, Integer> NESTED_CHARACTERS_MAX =
      Map.ofEntries(
          entry("/PrimaryEmailAddr/Address", 100),
          entry("/BillEmail/Address", 100),
          entry("/BillEmailCc/Address", 200),
          entry("/BillEmailBcc/Address", 200),
          entry("/PrimaryPhone/FreeFormNumber", 30),
          entry("/Mobile/FreeFormNumber", 30),
          entry("/AlternatePhone/FreeFormNumber", 30),
          entry("/WebAddr/URI", 1000),
          entry("/CustomerMemo/value", 1000),
          entry("/BillAddr/Line1", 500),
          entry("/BillAddr/City", 255),
          entry("/BillAddr/Country", 255),
          entry("/BillAddr/CountrySubDivisionCode", 255),
          entry("/BillAddr/PostalCode", 30));

  private static final int DESCRIPTION_MAX = 4000;
  private static final String RESTING_SUFFIX = " (deleted)";

  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    var record = proposal.after();
    return Stream.of(
            CHARACTERS_MAX.entrySet().stream()
                .flatMap(max -> tooLong(max.getKey(), record.path(max.getKey()), max.getValue())),
            NESTED_CHARACTERS_MAX.entrySet().stream()
                .flatMap(max -> tooLong(max.getKey(), record.at(max.getKey()), max.getValue())),
            tooLong("Name", record.path("Name"), nameMax(proposal.kind())),
            tooLong("PaymentRefNum", record.path("PaymentRefNum"), referenceMax(proposal.kind())),
            Json.objects(record.path("Line")).stream()
                .flatMap(line -> tooLong("Description", line.path("Description"), DESCRIPTION_MAX)))
        .flatMap(complaints -> complaints)
        .findFirst();
  }

  private static int nameMax(Kind kind) {
    return (kind == Kind.PAYMENT_METHOD || kind == Kind.TERM ? 31 : 100)
        + (kind.family() == Family.LIST ? RESTING_SUFFIX.length() : 0);
  }

  /** The refund receipt's page says 100; the payment's says nothing, its siblings 21. */
  private static int referenceMax(Kind kind) {
    return kind == Kind.REFUND_RECEIPT ? 100 : 21;
  }

  private static Stream<Complaint> tooLong(String name, JsonNode text, int charactersMax) {
    var length = text.asText("").length();
    return length <= charactersMax
        ? Stream.empty()
        : Stream.of(
            FaultCode.INVALID_LENGTH.at(
                name.substring(name.lastIndexOf('/') + 1),
                "String length specified does not match the supported length. Min:0 Max:"
                    + charactersMax
                    + " supported. Supplied length:"
                    + length));
  }
}
