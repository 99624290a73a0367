package io.syncdesk.quickbooks.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One question about one kind of entity, of one fixed shape: conditions joined by AND, one order,
 * one page.
 */
public record Query(String entity, List<String> conditions, int startPosition) {
  /** QuickBooks gives no more at once. */
  public static final int PAGE_SIZE = 1000;

  public Query {
    conditions = List.copyOf(conditions);
    if (!entity.matches("[A-Za-z]{1,40}") || startPosition < 1) {
      throw new IllegalArgumentException("no such page of " + entity);
    }
  }

  public static Query all(String entity) {
    return new Query(entity, List.of(), 1);
  }

  public Query is(Field field, Literal value) {
    return and(field.property() + " = " + value.quoted());
  }

  public Query isNotBefore(Field field, Literal value) {
    return and(field.property() + " >= " + value.quoted());
  }

  public Query isOneOf(Field field, List<Literal> values) {
    var list = values.stream().map(Literal::quoted).collect(Collectors.joining(","));
    return and(field.property() + " IN (" + list + ")");
  }

  /** Without this QuickBooks keeps inactive names to itself. */
  public Query alsoInactive() {
    return and("Active IN (true,false)");
  }

  /** The same question from this position on (1 is the first). */
  public Query from(int position) {
    return new Query(entity, conditions, position);
  }

  /** The statement as it is sent. Ordered, so that pages fit together. */
  public String text() {
    var where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    return "SELECT * FROM %s%s ORDERBY Id STARTPOSITION %d MAXRESULTS %d"
        .formatted(entity, where, startPosition, PAGE_SIZE);
  }

  private Query and(String condition) {
    var more = new ArrayList<>(conditions);
    more.add(condition);
    return new Query(entity, more, startPosition);
  }

  /** What about, without what for. */
  @Override
  public String toString() {
    return "Query[" + entity + " from " + startPosition + "]";
  }
}
