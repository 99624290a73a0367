package io.syncdesk.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.simulator.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the caller gets to see: an answer, or none at all. */
public sealed interface Reply {
  /** The connection is cut without a byte. */
  record Cut() implements Reply {}

  /** Nothing comes for longer than any caller waits. */
  record Silence() implements Reply {}

  /** An HTTP answer. */
  record Answer(int status, String contentType, String body, Map<String, String> headers)
      implements Reply {
    public Answer {
      headers = Map.copyOf(headers);
    }

    public Answer(int status, String contentType, String body) {
      this(status, contentType, body, Map.of());
    }

    public static Answer json(int status, JsonNode body) {
      return new Answer(status, "application/json;charset=UTF-8", Json.string(body));
    }

    /** A page that no other page may show inside itself. */
    public static Answer unframed(String html) {
      return new Answer(
          200,
          "text/html;charset=UTF-8",
          html,
          Map.of("Content-Security-Policy", "frame-ancestors 'none'"));
    }

    public static Answer redirect(String location) {
      return new Answer(302, "text/plain", "", Map.of("Location", location));
    }

    byte[] bytes() {
      return body.getBytes(StandardCharsets.UTF_8);
    }

    public boolean isSuccess() {
      return status < 300;
    }
  }
}
