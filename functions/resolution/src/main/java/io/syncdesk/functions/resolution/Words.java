package io.syncdesk.functions.resolution;

import java.util.Locale;

/** How the API writes our names: in small letters with hyphens. */
final class Words {
  private Words() {}

  static String kebab(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
