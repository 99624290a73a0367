package io.syncdesk.stack.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One part of the template and where it stands, so that every complaint can say where. */
record Part(String where, JsonNode value, Intrinsics intrinsics) {
  Part child(String name) {
    var path = where.isEmpty() ? name : where + "." + name;
    return new Part(path, intrinsics.evaluate(path, value.path(name)), intrinsics);
  }

  boolean isPresent() {
    return !value.isMissingNode() && !value.isNull();
  }

  String text() {
    if (!value.isValueNode()) {
      throw new NotUnderstood(where, "a plain value is needed here, not " + value);
    }
    return value.asText();
  }

  String text(String name, String otherwise) {
    var child = child(name);
    return child.isPresent() ? child.text() : otherwise;
  }

  int number(String name, int otherwise) {
    var text = text(name, Integer.toString(otherwise));
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw new NotUnderstood(where + "." + name, "a whole number is needed here, not " + text);
    }
  }

  Stream<Part> items() {
    var index = new AtomicInteger();
    return StreamSupport.stream(value.spliterator(), false)
        .map(each -> each(index.getAndIncrement(), each))
        .filter(Part::isPresent);
  }

  private Part each(int index, JsonNode item) {
    var path = where + "[" + index + "]";
    return new Part(path, intrinsics.evaluate(path, item), intrinsics);
  }

  List<String> texts() {
    return items().map(Part::text).toList();
  }

  Map<String, Part> entries() {
    var entries = new LinkedHashMap<String, Part>();
    value.fieldNames().forEachRemaining(name -> entries.put(name, child(name)));
    return entries;
  }

  /** Refuses whatever nobody here reads: a property that is silently ignored is one that lies. */
  Part knowing(Set<String> read, String... meaningless) {
    value
        .fieldNames()
        .forEachRemaining(name -> {
          if (!read.contains(name) && !Arrays.asList(meaningless).contains(name)) {
            throw new NotUnderstood(where, "the local stack does not know the property " + name);
          }
        });
    return this;
  }
}
