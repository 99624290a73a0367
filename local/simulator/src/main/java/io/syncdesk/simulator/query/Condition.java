package io.syncdesk.simulator.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One comparison of a WHERE clause. Letter case never matters, in properties nor in values. */
record Condition(Property property, Operator operator, List<String> values) {
  Condition {
    values = List.copyOf(values);
  }

  boolean accepts(JsonNode entity) {
    var actual = property.in(entity);
    return !actual.isMissingNode() && values.stream().anyMatch(value -> accepts(actual, value));
  }

  private boolean accepts(JsonNode actual, String wanted) {
    return switch (operator) {
      case LIKE -> like(wanted).matcher(actual.asText()).matches();
      case EQUAL, IN, LESS, GREATER, LESS_OR_EQUAL, GREATER_OR_EQUAL ->
          Ordering.compare(actual, wanted).stream().anyMatch(operator::accepts);
    };
  }

  /** The per cent sign is the only wildcard. */
  private static Pattern like(String wanted) {
    var pattern =
        Arrays.stream(wanted.split("%", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return Pattern.compile(
        pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }
}
