package io.syncdesk.aws;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Where a page of a list ended, for whoever asks for the next one: opaque to them, and of use in
 * the same list only.
 */
record Cursor(String list, String lastKey) {
  private static final Pattern FORM = Pattern.compile("([^\n]+)\n([^\n]+)");

  String toText() {
    var bytes = (list + "\n" + lastKey).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static Cursor of(String text, String list) {
    var parts = FORM.matcher(new String(decoded(text), StandardCharsets.UTF_8));
    if (!parts.matches() || !parts.group(1).equals(list)) {
      throw new ForeignCursor();
    }
    return new Cursor(list, parts.group(2));
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      throw new ForeignCursor();
    }
  }
}
