package io.syncdesk.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what a test wants to go wrong. */
final class FaultRequest {
  /** Either what to inject, or the field that cannot be understood. */
  sealed interface Reading {
    record Understood(Injection injection) implements Reading {}

    record NotUnderstood(String field, String detail) implements Reading {}
  }

  private FaultRequest() {}

  static Reading read(ObjectNode body) {
    var mishap = mishap(body.path("fault"));
    var path = pattern(Json.text(body, "path"));
    var count = body.path("count").asInt(1);
    if (mishap.isEmpty()) {
      return new Reading.NotUnderstood(
          "fault",
          "throttle, outage, drop-answer, unauthorized, hang, or {status, body, contentType}");
    }
    if (path.isEmpty()) {
      return new Reading.NotUnderstood("path", "not a regular expression");
    }
    if (count < 0) {
      return new Reading.NotUnderstood("count", "how many times, or 0 for until cleared");
    }
    return new Reading.Understood(
        new Injection(
            Json.text(body, "realmId"),
            Json.text(body, "method"),
            path.get(),
            count,
            mishap.get()));
  }

  private static Optional<Mishap> mishap(JsonNode fault) {
    if (fault.isObject()) {
      return Optional.of(
          new Mishap.Custom(
              fault.path("status").asInt(200),
              fault.path("contentType").asText("application/json"),
              fault.path("body").isContainerNode()
                  ? Json.string(fault.path("body"))
                  : Json.text(fault, "body")));
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
