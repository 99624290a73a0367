package io.syncdesk.simulator.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;

/** One part of an ORDERBY clause. */
record Order(Property property, Direction direction) {
  enum Direction {
    ASCENDING,
    DESCENDING
  }

  Comparator<ObjectNode> comparator() {
    Comparator<ObjectNode> ascending =
        property.isId()
            ? Comparator.comparingLong(entity -> property.in(entity).asLong())
            : (left, right) -> Ordering.compare(property.in(left), property.in(right));
    return switch (direction) {
      case ASCENDING -> ascending;
      case DESCENDING -> ascending.reversed();
    };
  }
}
