package io.syncdesk.stack.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/**
 * What a call or an answer carries, as an event tells it: as it is, or in base64 where it is not
 * text.
 */
record Body(String text, Encoding encoding) {
  enum Encoding {
    PLAIN,
    BASE64
  }

  /** HTTP APIs hand these over as they are; whatever else comes, a form too, comes in base64. */
  private static final Set<String> TEXTS =
      Set.of("application/json", "application/xml", "application/javascript");

  static Body received(byte[] bytes, String contentType) {
    var type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    var isText =
        type.isEmpty()
            || type.startsWith("text/")
            || type.endsWith("+json")
            || TEXTS.contains(type);
    return isText
        ? new Body(new String(bytes, StandardCharsets.UTF_8), Encoding.PLAIN)
        : new Body(Base64.getEncoder().encodeToString(bytes), Encoding.BASE64);
  }

  byte[] bytes() {
    return switch (encoding) {
      case PLAIN -> text.getBytes(StandardCharsets.UTF_8);
      case BASE64 -> Base64.getDecoder().decode(text);
    };
  }
}
