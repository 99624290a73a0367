package io.syncdesk.simulator.query;

import java.util.Arrays;
import java.util.Optional;

/** The comparisons QuickBooks' query language knows. */
enum Operator {
  EQUAL("="),
  LESS("<"),
  GREATER(">"),
  LESS_OR_EQUAL("<="),
  GREATER_OR_EQUAL(">="),
  LIKE("LIKE"),
  IN("IN");

  private final String spelling;

  Operator(String spelling) {
    this.spelling = spelling;
  }

  static Optional<Operator> spelled(String text) {
    return Arrays.stream(values())
        .filter(operator -> operator.spelling.equalsIgnoreCase(text))
        .findAny();
  }

  /** Whether a comparison that came out as {@code order} satisfies this operator. */
  boolean accepts(int order) {
    return switch (this) {
      case EQUAL, IN, LIKE -> order == 0;
      case LESS -> order < 0;
      case GREATER -> order > 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }
}
