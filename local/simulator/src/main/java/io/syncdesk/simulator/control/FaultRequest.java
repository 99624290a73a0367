package io.syncdesk.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.control.FaultRequest.Reading.NotUnderstood;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what a test wants to go wrong. */
final class FaultRequest {
  /** Either what to inject, or the field that cannot be understood. */
  sealed interface Reading {
    record Understood(Injection injection) implements Reading {}

    record NotUnderstood(String field, String detail) implements Reading {}
  }

  private static final Set<String> FIELDS = Set.of("realmId", "method", "path", "count", "fault");
  private static final Set<String> ANSWER_FIELDS = Set.of("status", "body", "contentType");
  private static final Set<String> METHODS = Set.of("", "GET", "POST");

  private FaultRequest() {}

  static Reading read(ObjectNode body) {
    return misspelt(body)
        .<Reading>map(field -> new NotUnderstood(field, "No such field"))
        .orElseGet(() -> understood(body));
  }

  private static Optional<String> misspelt(ObjectNode body) {
    return Problem.firstUnknown(body, FIELDS)
        .or(() ->
            Problem.firstUnknown(body.path("fault"), ANSWER_FIELDS).map(field -> "fault." + field));
  }

  private static Reading understood(ObjectNode body) {
    var mishap = mishap(body.path("fault"));
    var path = pattern(Json.text(body, "path"));
    var method = Json.text(body, "method");
    var count = body.path("count");
    if (mishap.isEmpty()) {
      return new NotUnderstood(
          "fault",
          "throttle, outage, drop-answer, unauthorized, hang, or {status, body, contentType}");
    }
    if (path.isEmpty()) {
      return new NotUnderstood("path", "not a regular expression");
    }
    if (!METHODS.contains(method)) {
      return new NotUnderstood("method", "GET or POST");
    }
    if (!count.isMissingNode() && !(count.isInt() && count.asInt() >= 0)) {
      return new NotUnderstood("count", "how many times, or 0 for until cleared");
    }
    return new Reading.Understood(
        new Injection(
            Json.text(body, "realmId"), method, path.get(), count.asInt(1), mishap.get()));
  }

  private static Optional<Mishap> mishap(JsonNode fault) {
    if (fault.isObject()) {
      return custom(fault);
    }
    return switch (fault.asText()) {
      case "throttle" -> Optional.of(new Mishap.Throttled());
      case "outage" -> Optional.of(new Mishap.Outage());
      case "drop-answer" -> Optional.of(new Mishap.AnswerDropped());
      case "unauthorized" -> Optional.of(new Mishap.Unauthorized());
      case "hang" -> Optional.of(new Mishap.Hang());
      default -> Optional.empty();
    };
  }

  private static Optional<Mishap> custom(JsonNode fault) {
    var body = fault.path("body");
    return Optional.of(
        new Mishap.Custom(
            fault.path("status").asInt(200),
            fault.path("contentType").asText("application/json"),
            body.isContainerNode() ? Json.string(body) : Json.text(body)));
  }

  static String name(Mishap mishap) {
    return switch (mishap) {
      case Mishap.Throttled throttled -> "throttle";
      case Mishap.Outage outage -> "outage";
      case Mishap.AnswerDropped dropped -> "drop-answer";
      case Mishap.Unauthorized unauthorized -> "unauthorized";
      case Mishap.Hang hang -> "hang";
      case Mishap.Custom custom -> "custom";
    };
  }

  private static Optional<Pattern> pattern(String path) {
    try {
      return Optional.of(Pattern.compile(path));
    } catch (PatternSyntaxException notAPattern) {
      return Optional.empty();
    }
  }
}
