package io.syncdesk.stack.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.syncdesk.stack.lambda.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What goes back to the caller. */
record Answer(int status, Map<String, List<String>> headers, Body body) {
  private static final JsonMapper JSON = new JsonMapper();

  static final Answer NOT_FOUND = message(404, "Not Found");
  static final Answer TOO_LARGE = message(413, "Request Entity Too Large");
  private static final Answer BROKEN = message(500, "Internal Server Error");

  static Answer json(int status, String json) {
    return new Answer(
        status,
        Map.of("Content-Type", List.of("application/json")),
        new Body(json, Body.Encoding.PLAIN));
  }

  /** A page of our own, or where to go from it. */
  static Answer of(LocalAnswer answer) {
    return switch (answer) {
      case LocalAnswer.Json(var status, var json) ->
          json(status, json).with("Access-Control-Allow-Origin", "*");
      case LocalAnswer.Html(var status, var html) ->
          json(status, html).with("Content-Type", "text/html;charset=utf-8");
      case LocalAnswer.Elsewhere(var place) -> json(302, "").with("Location", place.toString());
      case LocalAnswer.Nothing() -> NOT_FOUND;
    };
  }

  static Answer message(int status, String message) {
    return json(status, "{\"message\":\"" + message + "\"}");
  }

  Answer with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, List.of(value));
    return new Answer(status, more, body);
  }

  static Answer of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Failed() -> BROKEN;
      case Outcome.Answered(var json) -> {
        try {
          yield of(JSON.readTree(json), json);
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
          yield BROKEN;
        }
      }
    };
  }

  /** Without a status code, payload format 2.0 takes the whole answer for the body. */
  private static Answer of(JsonNode answer, String json) {
    if (!answer.has("statusCode")) {
      return json(200, json);
    }
    var encoding =
        answer.path("isBase64Encoded").asBoolean() ? Body.Encoding.BASE64 : Body.Encoding.PLAIN;
    var body = new Body(answer.path("body").asText(""), encoding);
    return new Answer(answer.path("statusCode").asInt(), headers(answer), body);
  }

  private static Map<String, List<String>> headers(JsonNode answer) {
    var headers = new LinkedHashMap<String, List<String>>();
    answer
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), List.of(header.getValue().asText())));
    var cookies = answer.path("cookies").valueStream().map(JsonNode::asText).toList();
    if (!cookies.isEmpty()) {
      headers.put("Set-Cookie", cookies);
    }
    if (headers.keySet().stream().noneMatch("content-type"::equalsIgnoreCase)) {
      headers.put("Content-Type", List.of("text/plain;charset=utf-8"));
    }
    return headers;
  }
}
