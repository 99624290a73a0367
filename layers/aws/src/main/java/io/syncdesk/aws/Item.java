package io.syncdesk.aws;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One item of a table, or its key: attributes by name. */
record Item(Map<String, AttributeValue> attributes) {
  /** The attribute that holds everything nothing is looked up by. */
  private static final String BODY = "body";

  Item {
    attributes = Map.copyOf(attributes);
  }

  static Item of(String name, String value) {
    return new Item(Map.of(name, Attribute.text(value)));
  }

  Item with(String name, String value) {
    return with(name, Attribute.text(value));
  }

  Item with(String name, long value) {
    return with(name, Attribute.number(value));
  }

  Item withBody(Object body) {
    return withBody(body(body));
  }

  /** For many items that say the same, it is written down once. */
  Item withBody(AttributeValue body) {
    return with(BODY, body);
  }

  static AttributeValue body(Object body) {
    return Body.of(Json.write(body));
  }

  Item with(String name, AttributeValue value) {
    var longer = new HashMap<>(attributes);
    longer.put(name, value);
    return new Item(longer);
  }

  <T> T body(Class<T> type) {
    return read(BODY, type);
  }

  <T> T read(String name, Class<T> type) {
    return find(name, type)
        .orElseThrow(() -> new IllegalStateException("an item without " + name + ": " + this));
  }

  <T> Optional<T> find(String name, Class<T> type) {
    return Optional.ofNullable(attributes.get(name)).map(it -> Json.read(Body.text(it), type));
  }

  /** A text that may be absent. */
  Optional<String> find(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
  }

  String text(String name) {
    var value = attributes.get(name);
    if (value == null) {
      throw new IllegalStateException("an item without " + name + ": " + this);
    }
    return value.s();
  }

  /** A number, or 0 where there is none yet. */
  long number(String name) {
    var value = attributes.get(name);
    return value == null ? 0 : Long.parseLong(value.n());
  }

  /** Which attributes there are, without what is in them: they name clients and open books. */
  @Override
  public String toString() {
    return "Item" + attributes.keySet();
  }
}
