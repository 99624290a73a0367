package io.syncdesk.simulator.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.View;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A query that was understood: everything it asks for exists. */
public record Statement(
    Kind kind, Selection selection, List<Condition> conditions, List<Order> orders, Page page) {
  public Statement {
    conditions = List.copyOf(conditions);
    orders = List.copyOf(orders);
  }

  /** What is asked for: the entities, or only how many there are. */
  public enum Selection {
    ENTITIES,
    COUNT
  }

  /** STARTPOSITION, counted from one, and MAXRESULTS. */
  public record Page(int start, int max) {}

  public long count(View books) {
    return matching(books).count();
  }

  public List<ObjectNode> page(View books) {
    return matching(books).sorted(order()).skip(page.start() - 1L).limit(page.max()).toList();
  }

  /** Whoever does not ask about Active sees only what is active. */
  private Stream<ObjectNode> matching(View books) {
    var asksForActive =
        conditions.stream().anyMatch(condition -> condition.property().path().equals("Active"));
    return books
        .all(kind)
        .filter(entity -> asksForActive || entity.path("Active").asBoolean(true))
        .filter(entity -> conditions.stream().allMatch(condition -> condition.accepts(entity)));
  }

  private Comparator<ObjectNode> order() {
    return orders.stream()
        .map(Order::comparator)
        .reduce(Comparator::thenComparing)
        .orElseGet(() -> Comparator.comparingLong(entity -> entity.path("Id").asLong()));
  }
}
