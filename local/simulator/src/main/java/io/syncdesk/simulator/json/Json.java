package io.syncdesk.simulator.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The one way JSON is read and written here: decimals keep every digit, as money must. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** The object in these bytes, or nothing when they are not one JSON object in UTF-8. */
  public static Optional<ObjectNode> parse(byte[] bytes) {
    try {
      return MAPPER.readTree(bytes) instanceof ObjectNode node
          ? Optional.of(node)
          : Optional.empty();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  public static Optional<ObjectNode> parse(String text) {
    return parse(text.getBytes(StandardCharsets.UTF_8));
  }

  public static byte[] bytes(JsonNode node) {
    return string(node).getBytes(StandardCharsets.UTF_8);
  }

  public static String string(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public static JsonNode at(JsonNode node, String... path) {
    var here = node;
    for (String step : path) {
      here = here.path(step);
    }
    return here;
  }

  /** The text found there, or the empty string. */
  public static String text(JsonNode node, String... path) {
    var found = at(node, path);
    return found.isNull() ? "" : found.asText("");
  }

  /** The amount found there, or zero. */
  public static BigDecimal decimal(JsonNode node, String... path) {
    return number(at(node, path)).orElse(BigDecimal.ZERO);
  }

  /** A number, also when it is written as text. */
  public static Optional<BigDecimal> number(JsonNode node) {
    if (node.isNumber()) {
      return Optional.of(node.decimalValue());
    }
    try {
      return node.isTextual() ? Optional.of(new BigDecimal(node.asText())) : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  public static boolean present(JsonNode node, String... path) {
    var found = at(node, path);
    return !found.isMissingNode() && !found.isNull();
  }

  public static boolean isTrue(JsonNode node, String... path) {
    return at(node, path).asBoolean(false);
  }

  public static List<ObjectNode> objects(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .toList();
  }
}
