package io.syncdesk.quickbooks.foresight.rule;

import io.syncdesk.core.fault.Fault;
import io.syncdesk.quickbooks.wire.Json;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An e-mail address has an @ and a dot after it; several are parted by commas. */
final class EmailsAreAddresses implements Rule {
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s,]+@[^@\\s,]+\\.[^@\\s,.]+");

  @Override
  public Stream<Fault> objections(Proposal proposal) {
    return Stream.of("PrimaryEmailAddr", "BillEmail")
        .map(it -> Json.text(proposal.saved(), it, "Address"))
        .filter(it -> !it.isBlank() && !areAddresses(it))
        .map(Fault.EmailInvalid::new);
  }

  private static boolean areAddresses(String text) {
    return Arrays.stream(text.split(",", -1)).allMatch(it -> ADDRESS.matcher(it.strip()).matches());
  }
}
