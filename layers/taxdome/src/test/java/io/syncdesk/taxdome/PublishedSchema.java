package io.syncdesk.taxdome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The schema that TaxDome gets, asked by somebody else's validator. */
final class PublishedSchema {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final Schema SCHEMA = load();

  private PublishedSchema() {}

  private static Schema load() {
    try (var in = ReadChange.class.getResourceAsStream("taxdome-changes.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JSON.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Error> complaints(String body) {
    try {
      return complaints(JSON.readTree(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + body, e);
    }
  }

  static List<Error> complaints(JsonNode message) {
    return SCHEMA.validate(
        message,
        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }
}
