package io.syncdesk.core.mirror;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts as people compare them: letter case, accents and punctuation do not count. */
public final class Folding {
  /** O'Brien is one word, and the same as OBrien. */
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]");

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  /** Letters with a full stop after each are one word: S.r.l., J.P. */
  private static final Pattern DOTTED =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}\\.)+\\p{L}(?![\\p{L}\\p{N}])");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Behind the first digit and up to the first letter: what follows is an extension. */
  private static final Pattern NUMBER = Pattern.compile("\\d[^\\p{L}]*");

  /** Letters that Unicode takes for whole ones and people for accented ones. */
  private static final Map<String, String> LETTERS =
      Map.of("ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "æ", "ae", "œ", "oe", "ħ", "h");

  private static final Pattern STROKED = Pattern.compile("[øłđðþæœħ]");

  private Folding() {}

  public static List<String> words(String text) {
    var plain = plain(APOSTROPHES.matcher(text).replaceAll(""));
    var whole = DOTTED.matcher(plain).replaceAll(it -> it.group().replace(".", ""));
    return Arrays.stream(BETWEEN_WORDS.split(whole)).filter(it -> !it.isEmpty()).toList();
  }

  /** All of it as one word. */
  public static String joined(String text) {
    return String.join("", words(text));
  }

  /** The digits of a phone number without its extension. */
  public static String digits(String phone) {
    var number = NUMBER.matcher(plain(phone));
    return number.find() ? number.group().replaceAll("\\D", "") : "";
  }

  /** Upper case first: that is how ß becomes ss, and how every i becomes the same. */
  private static String plain(String text) {
    var apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    var small = apart.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return STROKED
        .matcher(MARKS.matcher(small).replaceAll(""))
        .replaceAll(it -> LETTERS.getOrDefault(it.group(), it.group()));
  }
}
