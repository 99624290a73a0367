package io.syncdesk.core.mirror;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody types to find a customer: any parts of the name, the e-mail address or the phone
 * number, all of which must be there. At least one of them has two characters.
 */
public record SearchText(List<String> words) {
  public static final int CHARACTERS_MIN = Findable.CHARACTERS_MIN;

  /** More words would not find fewer customers. */
  private static final int WORDS_MAX = 8;

  private static final Pattern PHONE = Pattern.compile("[\\d\\s().+/-]+");

  /** Fewer digits are rather the number in a name: 24-7, 1-800. */
  private static final int PHONE_DIGITS_MIN = 5;

  public SearchText {
    words = List.copyOf(words);
    if (words.stream().noneMatch(Findable::isLongEnough)) {
      throw new IllegalArgumentException("too short to look for");
    }
  }

  /** Empty where too little of it is letters or digits. */
  public static Optional<SearchText> of(String text) {
    var words = read(text).filter(it -> !it.isEmpty()).distinct().limit(WORDS_MAX).toList();
    return words.stream().anyMatch(Findable::isLongEnough)
        ? Optional.of(new SearchText(words))
        : Optional.empty();
  }

  private static Stream<String> read(String text) {
    var digits = Folding.digits(text);
    return PHONE.matcher(text).matches() && digits.length() >= PHONE_DIGITS_MIN
        ? Stream.of(digits)
        : Arrays.stream(text.split("\\s+")).flatMap(SearchText::chunk);
  }

  /** An address counts as one word, which goes on behind its dots: see {@link Findable}. */
  private static Stream<String> chunk(String chunk) {
    return chunk.contains("@") ? Stream.of(Folding.joined(chunk)) : Folding.words(chunk).stream();
  }

  /** What to look up: the longest word, because the fewest have it. */
  public String key() {
    return words.stream()
        .max(Comparator.comparingInt(String::length))
        .map(Findable::shortened)
        .orElseThrow();
  }

  /** Whether all of it is there. */
  public boolean finds(Customer customer) {
    var findable = Findable.of(customer);
    return words.stream().allMatch(findable::has);
  }

  /** Without what was typed: it names somebody. */
  @Override
  public String toString() {
    return "SearchText[" + words.size() + " words]";
  }
}
