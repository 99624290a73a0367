package io.syncdesk.taxdome;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncdesk.core.change.CompanyId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Function;

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

  /** The id of an entity that TaxDome has not saved yet, and so of none that it has. */
  public static final String PLANNED_ID = "-";

  private ReadChange() {}

  public static Reading from(String body) {
    return read(body, Envelope::read);
  }

  /**
   * Reads what a person or an automation is about to save, as a change of this firm, whatever firm
   * it names. What belongs to a delivery may be missing: nothing has happened yet.
   */
  public static Reading planned(CompanyId company, String body) {
    return read(body, message -> Envelope.read(delivered(message, company)));
  }

  private static JsonNode delivered(JsonNode message, CompanyId company) {
    if (message instanceof ObjectNode fields) {
      usual("id", TextNode.valueOf("planned"), fields);
      usual("entityId", TextNode.valueOf(PLANNED_ID), fields);
      usual("version", IntNode.valueOf(1), fields);
      usual("operation", TextNode.valueOf("upsert"), fields);
      usual("occurredAt", TextNode.valueOf(Instant.EPOCH.toString()), fields);
      fields.put("firmId", company.value());
    }
    return message;
  }

  private static void usual(String field, JsonNode value, ObjectNode fields) {
    if (!fields.hasNonNull(field)) {
      fields.set(field, value);
    }
  }

  private static Reading read(String body, Function<JsonNode, Reading> reader) {
    if (body.length() > Limits.BODY_BYTES_MAX
        || body.getBytes(StandardCharsets.UTF_8).length > Limits.BODY_BYTES_MAX) {
      return new Reading.Malformed(Reading.Malformed.MESSAGE, "is too large: at most 256 KB");
    }
    try {
      return reader.apply(JSON.readTree(body));
    } catch (JsonProcessingException notJson) {
      return new Reading.Malformed(
          Reading.Malformed.MESSAGE, "is not JSON that we can read" + at(notJson));
    } catch (NumberFormatException outOfBounds) {
      // Jackson lets the JDK complain about exponents that no number has, like 1e9999999999.
      return new Reading.Malformed(Reading.Malformed.MESSAGE, "has a number beyond all bounds");
    }
  }

  private static String at(JsonProcessingException notJson) {
    var location = notJson.getLocation();
    return location == null
        ? ""
        : ": see line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }
}
