package io.syncdesk.simulator.control;

import io.syncdesk.simulator.wire.Reply.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The control page's files, from the class path. */
final class Page {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private record File(String name, String contentType) {}

  private static final Map<String, File> FILES =
      Map.of(
          "/simulator", new File("page.html", "text/html;charset=UTF-8"),
          "/simulator/", new File("page.html", "text/html;charset=UTF-8"),
          "/simulator/page.css", new File("page.css", "text/css;charset=UTF-8"),
          "/simulator/page.js", new File("page.js", "text/javascript;charset=UTF-8"));

  private Page() {}

  static Answer file(String path) {
    var file = FILES.get(path);
    return file == null ? Problem.notFound(path) : answer(file);
  }

  private static Answer answer(File file) {
    try (var stream = Page.class.getResourceAsStream(file.name())) {
      if (stream == null) {
        throw new IllegalStateException("Not on the class path: " + file.name());
      }
      return new Answer(
          200,
          file.contentType(),
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
