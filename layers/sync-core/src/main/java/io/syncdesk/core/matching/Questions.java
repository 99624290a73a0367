package io.syncdesk.core.matching;

import io.syncdesk.core.mirror.SearchText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the mirror is asked to find whoever may be a client. At most 3 close questions and 9 wide
 * ones; the wide ones only where the close ones found nobody who is very much alike.
 */
record Questions(List<SearchText> close, List<SearchText> wide) {
  /** Of a name of more words the longest say most. */
  private static final int WORDS_MAX = 3;

  Questions {
    close = List.copyOf(close);
    wide = List.copyOf(wide);
  }

  static Questions about(Party client) {
    var words = client.name().words().stream().filter(it -> it.length() > 1).toList();
    var telling =
        words.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .limit(WORDS_MAX)
            .toList();
    var close = Stream.of(asked(words), email(client), phone(client)).flatMap(Optional::stream);
    var wide = Stream.concat(misspelt(words, telling), alone(words, telling));
    return new Questions(close.distinct().toList(), wide.distinct().toList());
  }

  private static Optional<SearchText> email(Party client) {
    return ContactLikeness.emails(client.contact()).stream()
        .sorted()
        .findFirst()
        .flatMap(SearchText::of);
  }

  /** Without country and area, which not everybody writes. */
  private static Optional<SearchText> phone(Party client) {
    var digits = ContactLikeness.phone(client.contact());
    int from = digits.length() - ContactLikeness.PHONE_DIGITS_MIN;
    return from < 0 ? Optional.empty() : SearchText.of(digits.substring(from));
  }

  /** Where one letter of a word is wrong, one half of it is right. */
  private static Stream<SearchText> misspelt(List<String> words, List<String> telling) {
    return telling.stream()
        .flatMap(word ->
            Stream.of(word.substring(0, word.length() / 2), word.substring(word.length() / 2))
                .map(half -> asked(with(words, word, half))))
        .flatMap(Optional::stream);
  }

  private static List<String> with(List<String> words, String word, String half) {
    var others = new ArrayList<>(words);
    others.set(others.indexOf(word), half);
    return others;
  }

  /** Each by itself, as the others may be missing. */
  private static Stream<SearchText> alone(List<String> words, List<String> telling) {
    return words.size() > 1
        ? telling.stream().flatMap(it -> SearchText.of(it).stream())
        : Stream.empty();
  }

  private static Optional<SearchText> asked(List<String> words) {
    return SearchText.of(String.join(" ", words));
  }
}
