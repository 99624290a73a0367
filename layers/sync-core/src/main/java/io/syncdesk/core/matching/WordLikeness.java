package io.syncdesk.core.matching;

import java.util.Optional;
import java.util.regex.Pattern;

/** How two words can stand for the same. */
enum WordLikeness {
  SAME(100),
  BEGINNING(80),
  CONTRACTION(80),
  ONE_LETTER_OFF(80),
  INITIAL(70),
  TWO_LETTERS_OFF(70);

  private static final int BEGINNING_LETTERS_MIN = 3;

  /** Lee and Leo are two names, John and Jon are one. */
  private static final int ONE_OFF_LETTERS_MIN = 4;

  private static final int TWO_OFF_LETTERS_MIN = 8;

  /** Mgmt, Svcs, Intl: no vowel behind the first letter. */
  private static final Pattern CONTRACTED = Pattern.compile(".[^aeiouy]{2,}");

  private static final Pattern DIGIT = Pattern.compile(".*\\d.*");

  private final int percent;

  WordLikeness(int percent) {
    this.percent = percent;
  }

  int percent() {
    return percent;
  }

  /** The same from either side. */
  static Optional<WordLikeness> of(String one, String other) {
    if (one.equals(other)) {
      return Optional.of(SAME);
    }
    if (DIGIT.matcher(one + other).matches()) {
      return Optional.empty();
    }
    var shorter = one.length() <= other.length() ? one : other;
    var longer = one.length() <= other.length() ? other : one;
    return shortened(shorter, longer).or(() -> misspelt(shorter, longer));
  }

  private static Optional<WordLikeness> shortened(String shorter, String longer) {
    if (shorter.length() == longer.length() || shorter.charAt(0) != longer.charAt(0)) {
      return Optional.empty();
    }
    if (shorter.length() == 1) {
      return Optional.of(INITIAL);
    }
    if (shorter.length() >= BEGINNING_LETTERS_MIN && longer.startsWith(shorter)) {
      return Optional.of(BEGINNING);
    }
    return CONTRACTED.matcher(shorter).matches() && isLeftOf(shorter, longer)
        ? Optional.of(CONTRACTION)
        : Optional.empty();
  }

  /** Whether its letters are left of the word when others are struck out. */
  private static boolean isLeftOf(String contracted, String word) {
    int at = 0;
    for (int i = 0; i < word.length() && at < contracted.length(); i++) {
      at += word.charAt(i) == contracted.charAt(at) ? 1 : 0;
    }
    return at == contracted.length();
  }

  private static Optional<WordLikeness> misspelt(String shorter, String longer) {
    if (longer.length() < ONE_OFF_LETTERS_MIN) {
      return Optional.empty();
    }
    int off = Spelling.lettersOff(shorter, longer);
    if (off == 1) {
      return Optional.of(ONE_LETTER_OFF);
    }
    return off == 2 && shorter.length() >= TWO_OFF_LETTERS_MIN
        ? Optional.of(TWO_LETTERS_OFF)
        : Optional.empty();
  }

  /** What to tell of it; nothing where nothing differs. */
  Optional<Reason> reason() {
    return switch (this) {
      case SAME -> Optional.empty();
      case BEGINNING, CONTRACTION, INITIAL -> Optional.of(Reason.SHORTENED);
      case ONE_LETTER_OFF, TWO_LETTERS_OFF -> Optional.of(Reason.NEAR_SPELLING);
    };
  }
}
