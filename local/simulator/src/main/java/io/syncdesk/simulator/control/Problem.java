package io.syncdesk.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Refusals of the control API, as application/problem+json. */
final class Problem {
  private Problem() {}

  static Answer badRequest(String field, String detail) {
    return problem(400, "Bad request", field, detail);
  }

  static Answer noJson() {
    return badRequest("", "The body is not a JSON object");
  }

  /** A misspelt field would otherwise be a switch that does nothing. */
  static Optional<Answer> unknownField(ObjectNode body, Set<String> known) {
    return firstUnknown(body, known)
        .map(field -> badRequest(field, "No such field; there are " + new TreeSet<>(known)));
  }

  static Optional<String> firstUnknown(JsonNode body, Set<String> known) {
    return body.propertyStream()
        .map(Map.Entry::getKey)
        .filter(field -> !known.contains(field))
        .findFirst();
  }

  static Answer notFound(String what) {
    return problem(404, "Not found", "", what);
  }

  private static Answer problem(int status, String title, String field, String detail) {
    var body =
        Json.object()
            .put("type", "about:blank")
            .put("title", title)
            .put("status", status)
            .put("detail", detail);
    if (!field.isEmpty()) {
      body.put("field", field);
    }
    return new Answer(status, "application/problem+json", Json.string(body));
  }
}
