package io.syncdesk.functions.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** One file as a browser gets it: compressed once, not once a call. */
record File(String type, String text, String gzippedInBase64) {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml");

  /** A kind of file that nobody has thought of stops the start, not a reader. */
  static File named(String name, String text) {
    var ending = name.substring(name.lastIndexOf('.') + 1);
    var type = TYPES.get(ending);
    if (type == null) {
      throw new IllegalArgumentException("No content type is known for " + name);
    }
    return new File(type, text, Base64.getEncoder().encodeToString(gzipped(text)));
  }

  private static byte[] gzipped(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
