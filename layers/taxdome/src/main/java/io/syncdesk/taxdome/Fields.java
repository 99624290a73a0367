package io.syncdesk.taxdome;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.change.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, each asked for by name and type. What is wrong goes to the
 * complaints, and the caller gets a stand-in, so that a reader of an entity reads like the entity;
 * nobody uses what was read once there is a complaint. Null and an empty text mean "absent".
 */
final class Fields {
  private static final String NO_ID = "-";

  private final JsonNode object;
  private final String path;
  private final Complaints complaints;
  private final Set<String> asked = new HashSet<>();

  private Fields(JsonNode object, String path, Complaints complaints) {
    this.object = object;
    this.path = path;
    this.complaints = complaints;
  }

  static Fields of(JsonNode node, String path, Complaints complaints) {
    if (!node.isObject()) {
      complaints.add(
          path.isEmpty() ? Reading.Malformed.MESSAGE : path, "must be a JSON object: {…}");
    }
    return new Fields(node, path, complaints);
  }

  String text(String name) {
    var text = textOf(required(name), name);
    if (text.isEmpty()) {
      complain(name, "is missing: it must be a text that is not empty");
    }
    return text;
  }

  @Nullable String textIfAny(String name) {
    var node = optional(name);
    var text = node == null ? "" : textOf(node, name);
    return text.isEmpty() ? null : text;
  }

  String id(String name) {
    var text = text(name);
    if (Ids.valid(text)) {
      return text;
    }
    complain(name, "must be an id: 1 to 64 of the characters A-Z a-z 0-9 . _ -");
    return NO_ID;
  }

  /** One of a few words, and what it stands for. */
  <T> T word(String name, Map<String, T> words) {
    var meant = words.get(textOf(required(name), name));
    if (meant != null) {
      return meant;
    }
    complain(
        name, "must be one of: " + String.join(", ", words.keySet().stream().sorted().toList()));
    return words.values().iterator().next();
  }

  /** Whatever {@code value} makes of the field. */
  <T> T value(String name, Value<T> value) {
    return value.read(required(name), at(name), complaints);
  }

  <T> @Nullable T valueIfAny(String name, Value<T> value) {
    var node = optional(name);
    return node == null ? null : value.read(node, at(name), complaints);
  }

  Fields object(String name) {
    return of(required(name), at(name), complaints);
  }

  <T> List<T> list(String name, Function<Fields, T> item) {
    var node = required(name);
    if (!node.isArray() || node.size() > Limits.LIST_ITEMS_MAX) {
      complain(name, "must be a list of at most " + Limits.LIST_ITEMS_MAX + " entries: […]");
      return List.of();
    }
    var items = new ArrayList<T>();
    for (int index = 0; index < node.size(); index++) {
      items.add(item.apply(of(node.path(index), at(name) + "[" + index + "]", complaints)));
    }
    return items;
  }

  /** Not looked into: it may be there or not. */
  void ignore(String name) {
    var node = optional(name);
    if (node != null && !node.isObject()) {
      complain(name, "must be a JSON object, or absent");
    }
  }

  /** Complains about what nobody asked for: a misspelt field must not vanish in silence. */
  void end() {
    for (var entry : object.properties()) {
      if (!asked.contains(entry.getKey())) {
        complain(
            FieldNames.shown(entry.getKey()), "is not a field of the schema: remove or rename it");
      }
    }
  }

  void complain(String name, String reason) {
    complaints.add(at(name), reason);
  }

  private String textOf(JsonNode node, String name) {
    if (!node.isTextual()) {
      complain(name, "must be a text in quotes");
      return "";
    }
    var text = node.textValue();
    if (text.codePointCount(0, text.length()) > Limits.TEXT_CHARACTERS_MAX) {
      complain(name, "is too long: at most " + Limits.TEXT_CHARACTERS_MAX + " characters");
    }
    return text;
  }

  private JsonNode required(String name) {
    asked.add(name);
    var node = object.path(name);
    if (node.isMissingNode() || node.isNull()) {
      complain(name, "is missing: it is required here");
    }
    return node;
  }

  private @Nullable JsonNode optional(String name) {
    asked.add(name);
    var node = object.path(name);
    return node.isMissingNode() || node.isNull() ? null : node;
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
