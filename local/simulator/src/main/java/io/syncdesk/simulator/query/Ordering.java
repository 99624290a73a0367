package io.syncdesk.simulator.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.simulator.books.PacificTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** How two values compare: as numbers, moments, truths, or text, as the stored one is. */
final class Ordering {
  private Ordering() {}

  /** Empty when the wanted text cannot be read the way the stored value is. */
  static OptionalInt compare(JsonNode actual, String wanted) {
    if (actual.isNumber()) {
      return number(wanted)
          .map(number -> OptionalInt.of(actual.decimalValue().compareTo(number)))
          .orElseGet(OptionalInt::empty);
    }
    var text = actual.asText();
    var moment = text.contains("T") ? PacificTime.parse(text) : Optional.<Instant>empty();
    var other = PacificTime.parse(wanted);
    return moment.isPresent() && other.isPresent()
        ? OptionalInt.of(moment.get().compareTo(other.get()))
        : OptionalInt.of(text.strip().compareToIgnoreCase(wanted.strip()));
  }

  /** For sorting: numbers by size, everything else as text, so "999" comes after "1000". */
  static int compare(JsonNode left, JsonNode right) {
    return left.isNumber() && right.isNumber()
        ? left.decimalValue().compareTo(right.decimalValue())
        : left.asText().compareToIgnoreCase(right.asText());
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
