package io.syncdesk.core.matching;

import java.util.stream.IntStream;

/** How far apart two spellings are. */
final class Spelling {
  /** No two words this different are taken for the same, so nobody counts on. */
  private static final int LENGTHS_APART_MAX = 2;

  private Spelling() {}

  /**
   * How many letters have to be added, dropped, replaced or swapped with the next one (optimal
   * string alignment); more than that where the lengths alone say that it is too many.
   */
  static int lettersOff(String one, String other) {
    if (Math.abs(one.length() - other.length()) > LENGTHS_APART_MAX) {
      return LENGTHS_APART_MAX + 1;
    }
    var before = new int[other.length() + 1];
    var row = IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      var next = new int[other.length() + 1];
      next[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = row[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        next[j] = Math.min(replaced, 1 + Math.min(row[j], next[j - 1]));
        if (isSwapped(one, i, other, j)) {
          next[j] = Math.min(next[j], 1 + before[j - 2]);
        }
      }
      before = row;
      row = next;
    }
    return row[other.length()];
  }

  private static boolean isSwapped(String one, int i, String other, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
