package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An e-mail address has an @ and a dot after it; several are parted by commas. */
final class EmailsAreAddresses implements Rule {
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s,]+@[^@\\s,]+\\.[^@\\s,.]+");

  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return Stream.of("PrimaryEmailAddr", "BillEmail", "BillEmailCc", "BillEmailBcc")
        .filter(property -> !allValid(Json.text(proposal.after(), property, "Address")))
        .findFirst()
        .map(property ->
            FaultCode.INVALID_EMAIL.at(
                property,
                "Email Address does not conform to the RFC 822 format. Supplied value:"
                    + Json.text(proposal.after(), property, "Address")));
  }

  private static boolean allValid(String addresses) {
    return addresses.isBlank()
        || Arrays.stream(addresses.split(","))
            .allMatch(address -> ADDRESS.matcher(address.strip()).matches());
  }
}
