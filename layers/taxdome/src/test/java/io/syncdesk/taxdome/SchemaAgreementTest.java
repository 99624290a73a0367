package io.syncdesk.taxdome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What we publish and what we do is the same: reader and schema refuse the same messages. */
class SchemaAgreementTest {
  private static final List<JsonNode> WRONG =
      List.of(
          NullNode.instance,
          TextNode.valueOf(""),
          TextNode.valueOf("wrong value!"),
          TextNode.valueOf("2026-13-01"),
          TextNode.valueOf("2026-11-23"),
          TextNode.valueOf("-1.5"),
          TextNode.valueOf("x".repeat(4001)),
          IntNode.valueOf(0),
          IntNode.valueOf(-7),
          DecimalNode.valueOf(new BigDecimal("7.0")),
          DecimalNode.valueOf(new BigDecimal("0.123456")),
          DecimalNode.valueOf(new BigDecimal("10000000000")),
          BooleanNode.TRUE,
          JsonNodeFactory.instance.objectNode(),
          JsonNodeFactory.instance.arrayNode(),
          JsonNodeFactory.instance.arrayNode().add(1));

  static final List<String> EVENTS = Messages.ofEvents().stream().filter(Messages::isJson).toList();

  @ParameterizedTest
  @FieldSource("EVENTS")
  void they_agree_on_every_event(String body) {
    assertAgreement(body);
  }

  @Test
  void they_agree_on_every_message_with_one_value_wrong_missing_or_too_much()
      throws JsonProcessingException {
    var broken = new LinkedHashSet<String>();
    for (var body : Messages.good()) {
      var message = Messages.JSON.readTree(body);
      breakings(message).forEach(it -> broken.add(it.toString()));
    }

    assertThat(broken).hasSizeGreaterThan(5_000);
    broken.forEach(SchemaAgreementTest::assertAgreement);
  }

  private static void assertAgreement(String body) {
    var schema = PublishedSchema.complaints(body);
    var reading = ReadChange.from(body);

    assertThat(reading instanceof Reading.Malformed)
        .as("%s%nreader: %s%nschema: %s", body, reading, schema)
        .isEqualTo(!schema.isEmpty());
  }

  /** Every copy of a message in which one value is another, one field is gone, or one is added. */
  private static List<JsonNode> breakings(JsonNode node) {
    var all = new ArrayList<>(WRONG);
    if (node instanceof ObjectNode object) {
      all.add(object.deepCopy().put("surplus", "x"));
      for (var field : object.properties()) {
        var name = field.getKey();
        all.add(object.deepCopy().without(name));
        breakings(object.get(name)).forEach(it -> all.add(object.deepCopy().set(name, it)));
      }
    }
    if (node instanceof ArrayNode array) {
      for (int index = 0; index < array.size(); index++) {
        var at = index;
        breakings(array.get(index)).forEach(it -> all.add(with(array, at, it)));
      }
    }
    return all;
  }

  private static JsonNode with(ArrayNode array, int index, JsonNode item) {
    var copy = array.deepCopy();
    copy.set(index, item);
    return copy;
  }
}
