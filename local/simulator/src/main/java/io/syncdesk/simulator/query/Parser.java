package io.syncdesk.simulator.query;

import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.query.Order.Direction;
import io.syncdesk.simulator.query.Statement.Page;
import io.syncdesk.simulator.query.Statement.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads QuickBooks' query language: keywords and names in any case, one entity, no OR, no joins.
 */
final class Parser {
  private static final int PAGE_DEFAULT = 100;
  private static final int PAGE_MAX = 1000;

  private final Cursor cursor;

  Parser(String text) {
    this.cursor = new Cursor(Lexer.cut(text));
  }

  Query parse() {
    cursor.expect("SELECT");
    var selection = selection();
    cursor.expect("FROM");
    var name = cursor.word();
    var kind = Kind.named(name);
    if (kind.isEmpty()) {
      cursor.invalid("Entity " + name + " not found");
    }
    var statement = statement(kind.orElse(Kind.CUSTOMER), selection);
    return cursor
        .complaint()
        .<Query>map(Query.Refused::new)
        .orElseGet(() -> new Query.Understood(statement));
  }

  private Statement statement(Kind kind, Selection selection) {
    var conditions = conditions(kind);
    var orders = List.<Order>of();
    var page = new Page(1, PAGE_DEFAULT);
    while (!cursor.isAtEnd()) {
      if (cursor.takes("ORDERBY")) {
        orders = orders(kind);
      } else if (cursor.takes("STARTPOSITION")) {
        page = new Page(number(), page.max());
      } else if (cursor.takes("MAXRESULTS")) {
        page = new Page(page.start(), Math.min(number(), PAGE_MAX));
      } else {
        cursor.unexpected("ORDERBY, STARTPOSITION or MAXRESULTS");
      }
    }
    return new Statement(kind, selection, conditions, orders, page);
  }

  /** Field lists are accepted, and the whole entity comes back all the same. */
  private Selection selection() {
    if (cursor.takes("*")) {
      return Selection.ENTITIES;
    }
    if (cursor.word().equalsIgnoreCase("COUNT") && cursor.takes("(")) {
      cursor.expect("*");
      cursor.expect(")");
      return Selection.COUNT;
    }
    while (cursor.takes(",")) {
      cursor.takes("*");
      if (!cursor.peek().is("FROM")) {
        cursor.word();
      }
    }
    return Selection.ENTITIES;
  }

  private List<Condition> conditions(Kind kind) {
    var conditions = new ArrayList<Condition>();
    if (cursor.takes("WHERE")) {
      do {
        conditions.add(condition(kind));
      } while (cursor.takes("AND"));
    }
    return conditions;
  }

  private Condition condition(Kind kind) {
    var property = property(kind);
    var operator = Operator.spelled(cursor.peek().text());
    if (operator.isEmpty()) {
      cursor.unexpected("one of = < > <= >= LIKE IN");
    }
    cursor.take();
    var values = operator.equals(Optional.of(Operator.IN)) ? list() : List.of(cursor.value());
    return new Condition(property, operator.orElse(Operator.EQUAL), values);
  }

  private List<String> list() {
    var values = new ArrayList<String>();
    cursor.expect("(");
    do {
      values.add(cursor.value());
    } while (cursor.takes(","));
    cursor.expect(")");
    return values;
  }

  private List<Order> orders(Kind kind) {
    var orders = new ArrayList<Order>();
    do {
      var property = property(kind);
      var direction = cursor.takes("DESC") ? Direction.DESCENDING : Direction.ASCENDING;
      cursor.takes("ASC");
      orders.add(new Order(property, direction));
    } while (cursor.takes(","));
    return orders;
  }

  private Property property(Kind kind) {
    var name = cursor.word();
    var property = Queryable.named(kind, name);
    if (property.isEmpty()) {
      cursor.invalid("Property " + name + " not found for Entity " + kind.wireName());
    }
    return property.orElse(new Property("Id"));
  }

  private int number() {
    var text = cursor.value();
    if (!text.matches("\\d{1,9}")) {
      cursor.unexpected("a number");
      return 1;
    }
    var number = Integer.parseInt(text);
    if (number == 0) {
      cursor.invalid("value 0 is too small. Min allowed value is 1");
    }
    return Math.max(number, 1);
  }
}
