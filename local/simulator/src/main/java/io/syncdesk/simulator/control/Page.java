package io.syncdesk.simulator.control;

import io.syncdesk.simulator.wire.Reply.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** The control page's files, from the class path. */
final class Page {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String AT = "/simulator/";
  private static final String HTML = "page.html";
  private static final Set<String> SCRIPTS =
      Set.of(
          "page.js", "calls.js", "dom.js", "kinds.js", "work.js", "webhooks.js", "objections.js");

  private Page() {}

  static Answer file(String path) {
    var name = path.startsWith(AT) ? path.substring(AT.length()) : "";
    if (path.equals("/simulator") || path.equals(AT)) {
      return answer(HTML, "text/html;charset=UTF-8");
    }
    if (SCRIPTS.contains(name)) {
      return answer(name, "text/javascript;charset=UTF-8");
    }
    return name.equals("page.css")
        ? answer(name, "text/css;charset=UTF-8")
        : Problem.notFound(path);
  }

  private static Answer answer(String name, String contentType) {
    try (var stream = Page.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("Not on the class path: " + name);
      }
      return new Answer(
          200,
          contentType,
          new String(stream.readAllBytes(), StandardCharsets.UTF_8),
          Map.of(
              "Content-Security-Policy", POLICY,
              "X-Content-Type-Options", "nosniff",
              "Cache-Control", "no-store"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
