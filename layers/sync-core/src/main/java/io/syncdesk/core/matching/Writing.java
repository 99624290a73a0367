package io.syncdesk.core.matching;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/** In what two texts differ that nobody hears. */
final class Writing {
  /** Unicode takes them for letters of their own. */
  private static final String STROKED = "ßøłđðþæœħı";

  private Writing() {}

  /** What differs in two texts of the same words. */
  static Set<Reason> differences(String one, String other) {
    var reasons = EnumSet.noneOf(Reason.class);
    if (capitals(one) != capitals(other)) {
      reasons.add(Reason.LETTER_CASE);
    }
    if (hasOtherAccents(one, other)) {
      reasons.add(Reason.ACCENTS);
    }
    if (reasons.isEmpty() || !signs(one, Writing::isSign).equals(signs(other, Writing::isSign))) {
      reasons.add(Reason.PUNCTUATION);
    }
    return reasons;
  }

  static boolean hasOtherAccents(String one, String other) {
    return !signs(one.toLowerCase(Locale.ROOT), Writing::isAccent)
        .equals(signs(other.toLowerCase(Locale.ROOT), Writing::isAccent));
  }

  /** Other than commas and full stops, which come with turned names and with legal forms. */
  static boolean hasOtherSigns(String one, String other) {
    IntPredicate telling = it -> isSign(it) && it != ',' && it != '.';
    return !signs(one, telling).equals(signs(other, telling));
  }

  private static boolean isSign(int character) {
    return !Character.isLetterOrDigit(character)
        && !Character.isWhitespace(character)
        && !isAccent(character);
  }

  private static boolean isAccent(int character) {
    return Character.getType(character) == Character.NON_SPACING_MARK
        || STROKED.indexOf(character) >= 0;
  }

  private static long capitals(String text) {
    return text.codePoints().filter(Character::isUpperCase).count();
  }

  /** Those of its characters, wherever they stand. */
  private static String signs(String text, IntPredicate wanted) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .filter(wanted)
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
