package io.syncdesk.taxdome;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/**
 * Reads what TaxDome says happened, strictly: whatever the published schema ({@code
 * taxdome-changes.schema.json}) does not allow is told by field, and nothing a message contains
 * makes this throw.
 */
public final class ReadChange {
  private static final StreamReadConstraints SIZES =
      StreamReadConstraints.builder()
          .maxNestingDepth(Limits.NESTING_MAX)
          .maxDocumentLength(Limits.BODY_BYTES_MAX)
          .build();

  private static final ObjectReader JSON =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(SIZES).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private ReadChange() {}

  public static Reading from(String body) {
    if (body.length() > Limits.BODY_BYTES_MAX
        || body.getBytes(StandardCharsets.UTF_8).length > Limits.BODY_BYTES_MAX) {
      return new Reading.Malformed("message", "is too large: at most 256 KB");
    }
    try {
      return Envelope.read(JSON.readTree(body));
    } catch (JsonProcessingException notJson) {
      return new Reading.Malformed("message", "is not JSON that we can read" + at(notJson));
    } catch (NumberFormatException outOfBounds) {
      // Jackson lets the JDK complain about exponents that no number has, like 1e9999999999.
      return new Reading.Malformed("message", "has a number beyond all bounds");
    }
  }

  private static String at(JsonProcessingException notJson) {
    var location = notJson.getLocation();
    return location == null
        ? ""
        : ": see line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }
}
