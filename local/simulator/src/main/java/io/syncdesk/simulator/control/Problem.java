package io.syncdesk.simulator.control;

import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.wire.Reply.Answer;

/** Refusals of the control API, as application/problem+json. */
final class Problem {
  private Problem() {}

  static Answer badRequest(String field, String detail) {
    return problem(400, "Bad request", field, detail);
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
