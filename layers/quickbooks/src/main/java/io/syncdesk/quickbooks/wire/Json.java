package io.syncdesk.quickbooks.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads and writes QuickBooks' JSON: amounts stay exact, members stay in their order. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static JsonNode read(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  /** Reads what we wrote ourselves. */
  public static JsonNode own(String text) {
    try {
      return read(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a body of ours is not JSON", e);
    }
  }

  public static String write(JsonNode json) {
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a tree that cannot be written", e);
    }
  }

  /** The text down this path, empty where there is none. */
  public static String text(JsonNode json, String... path) {
    var here = json;
    for (var step : path) {
      here = here.path(step);
    }
    return here.isNull() ? "" : here.asText("");
  }
}
