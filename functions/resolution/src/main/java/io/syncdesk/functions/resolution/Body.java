package io.syncdesk.functions.resolution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.core.change.Ids;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a body, each asked for by name and type. The first thing wrong is remembered, and
 * what is absent or wrong reads as what it was before: nobody uses it once there is a problem.
 */
final class Body {
  /** The JDK's own reading of ISO dates also takes years like +12026. */
  private static final DateTimeFormatter FOUR_DIGIT_YEARS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private static final int KIB_MAX = 64;

  private final ObjectNode object;
  private final Set<String> asked = new HashSet<>();
  private Optional<Problem> problem;

  private Body(ObjectNode object, Optional<Problem> problem) {
    this.object = object;
    this.problem = problem;
  }

  static Body of(Request request) {
    if (request.body().getBytes(StandardCharsets.UTF_8).length > KIB_MAX * 1024) {
      return new Body(Json.emptyObject(), Optional.of(Problem.tooLarge(KIB_MAX)));
    }
    return Json.object(request.body())
        .map(it -> new Body(it, Optional.empty()))
        .orElseGet(() -> new Body(Json.emptyObject(), unreadable()));
  }

  private static Optional<Problem> unreadable() {
    return Optional.of(Problem.of(Problem.Kind.BODY_UNREADABLE));
  }

  /** One of a few words; empty when it is absent. */
  <T> Optional<T> word(String name, Map<String, T> words) {
    var node = asked(name);
    var meant = Optional.ofNullable(node.isTextual() ? words.get(node.textValue()) : null);
    if (!node.isMissingNode() && meant.isEmpty()) {
      complain(name, String.join(", ", words.keySet().stream().sorted().toList()));
    }
    return meant;
  }

  /** A list of texts; empty when it is absent. */
  List<String> texts(String name, int most) {
    var node = asked(name);
    var texts = new ArrayList<String>();
    node.forEach(it -> texts.add(it.asText()));
    if (!node.isMissingNode() && (!node.isArray() || texts.isEmpty() || texts.size() > most)) {
      complain(name, "[\"…\"] (1–" + most + ")");
    }
    return texts;
  }

  /** A text that may be absent. */
  String text(String name, String otherwise, int charactersMax) {
    var node = asked(name);
    if (!node.isMissingNode() && !isText(node, charactersMax)) {
      complain(name, "\"…\" (≤ " + charactersMax + ")");
    }
    return node.asText(otherwise);
  }

  /** A text that has to be there. */
  String text(String name, int charactersMax) {
    var node = asked(name);
    if (!isText(node, charactersMax) || node.asText().isBlank()) {
      complain(name, "\"…\" (1–" + charactersMax + ")");
    }
    return node.asText("");
  }

  private static boolean isText(JsonNode node, int charactersMax) {
    return node.isTextual() && node.textValue().length() <= charactersMax;
  }

  /** A whole number that may be absent. */
  OptionalInt number(String name, int least, int most) {
    var node = asked(name);
    var isThere = node.isInt() && node.intValue() >= least && node.intValue() <= most;
    if (!node.isMissingNode() && !isThere) {
      complain(name, least + "–" + most);
    }
    return isThere ? OptionalInt.of(node.intValue()) : OptionalInt.empty();
  }

  /** A flag that has to be there. */
  boolean flag(String name) {
    var node = asked(name);
    if (!node.isBoolean()) {
      complain(name, "true, false");
    }
    return node.asBoolean(false);
  }

  boolean flag(String name, boolean before) {
    var node = asked(name);
    if (!node.isMissingNode() && !node.isBoolean()) {
      complain(name, "true, false");
    }
    return node.asBoolean(before);
  }

  LocalDate date(String name, LocalDate before) {
    var node = asked(name);
    try {
      return node.isMissingNode() ? before : LocalDate.parse(node.asText(), FOUR_DIGIT_YEARS);
    } catch (DateTimeParseException noDate) {
      complain(name, "2026-11-23");
      return before;
    }
  }

  /** Null takes a choice back. */
  @Nullable String id(String name, @Nullable String before) {
    var node = asked(name);
    if (node.isMissingNode()) {
      return before;
    }
    if (!node.isNull() && !(node.isTextual() && Ids.valid(node.textValue()))) {
      complain(name, "\"79\", null");
    }
    return node.textValue();
  }

  /** An id that has to be there. */
  String id(String name) {
    var node = asked(name);
    if (!node.isTextual() || !Ids.valid(node.textValue())) {
      complain(name, "\"inv-1042\"");
    }
    return node.asText("");
  }

  boolean has(String name) {
    return object.has(name);
  }

  /** What is wrong with it, if anything; asked last, as what nobody asked for is wrong too. */
  Optional<Problem> problem() {
    object.properties().stream()
        .map(Map.Entry::getKey)
        .filter(it -> !asked.contains(it))
        .findFirst()
        .ifPresent(it -> remember(Problem.at(shown(it), Problem.Kind.FIELD_UNKNOWN, Map.of())));
    return problem;
  }

  private static String shown(String name) {
    return name.length() > Ids.LENGTH_MAX ? name.substring(0, Ids.LENGTH_MAX) : name;
  }

  private JsonNode asked(String name) {
    asked.add(name);
    return object.path(name);
  }

  private void complain(String name, String expected) {
    remember(Problem.wrong(name, expected));
  }

  private void remember(Problem found) {
    problem = problem.or(() -> Optional.of(found));
  }
}
