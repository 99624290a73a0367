package io.syncdesk.functions.resolution;

import io.syncdesk.core.resolution.SyncError;
import java.util.Locale;

/** Part of a document's number or name, or of a client's name; letter case does not count. */
record Search(String part) {
  static final int CHARACTERS_MAX = 100;

  static Search of(String text) {
    return new Search(folded(text.strip()));
  }

  boolean isTooLong() {
    return part.length() > CHARACTERS_MAX;
  }

  boolean matches(SyncError error) {
    return folded(error.subject().label()).contains(part)
        || folded(error.subject().clientName()).contains(part);
  }

  private static String folded(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
