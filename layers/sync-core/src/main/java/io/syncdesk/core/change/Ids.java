package io.syncdesk.core.change;

import java.util.regex.Pattern;

/** The one rule for ids that come from outside: short, and safe in a key, a path and a log line. */
public final class Ids {
  public static final int LENGTH_MAX = 64;
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._-]{1," + LENGTH_MAX + "}");

  private Ids() {}

  public static boolean valid(String id) {
    return ALLOWED.matcher(id).matches();
  }

  static String checked(String id) {
    if (!valid(id)) {
      throw new IllegalArgumentException(
          "an id has 1 to " + LENGTH_MAX + " characters of A-Z a-z 0-9 . _ -, not: " + id);
    }
    return id;
  }
}
