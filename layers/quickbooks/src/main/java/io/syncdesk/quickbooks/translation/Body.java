package io.syncdesk.quickbooks.translation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.change.Money;
import io.syncdesk.quickbooks.wire.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An entity as QuickBooks wants to be told it. What is said first stands first: the same entity
 * always gives the same text, byte for byte.
 */
final class Body {
  private final ObjectNode json;

  private Body(ObjectNode json) {
    this.json = json;
  }

  static Body empty() {
    return new Body(Json.object());
  }

  /** Names an entity in the state in which we know it; anybody's later write makes it stale. */
  static Body naming(Counterpart counterpart) {
    return empty().text("Id", counterpart.bookId()).text("SyncToken", counterpart.syncToken());
  }

  /**
   * Changes only what is said; the bookkeeper's own fields stay. A list that is said stands whole.
   */
  static Body changing(Counterpart counterpart) {
    return naming(counterpart).yes("sparse");
  }

  Body text(String property, String value) {
    json.put(property, value);
    return this;
  }

  Body yes(String property) {
    json.put(property, true);
    return this;
  }

  Body no(String property) {
    json.put(property, false);
    return this;
  }

  Body date(String property, LocalDate day) {
    return text(property, day.toString());
  }

  Body money(String property, Money money) {
    return number(property, money.amount());
  }

  Body number(String property, BigDecimal value) {
    json.put(property, value);
    return this;
  }

  Body reference(String property, String bookId) {
    return object(property, empty().text("value", bookId));
  }

  Body object(String property, Body value) {
    json.set(property, value.json);
    return this;
  }

  Body list(String property, List<Body> values) {
    var array = json.putArray(property);
    values.forEach(value -> array.add(value.json));
    return this;
  }

  String text() {
    return Json.write(json);
  }
}
