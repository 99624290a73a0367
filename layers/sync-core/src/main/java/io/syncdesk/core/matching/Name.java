package io.syncdesk.core.matching;

import io.syncdesk.core.mirror.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name taken apart: the words that make it, first name first, and what only goes along with it,
 * each folded.
 */
record Name(
    String written,
    Order order,
    List<String> words,
    Set<String> titles,
    Set<String> forms,
    Set<String> generations) {

  /** In which order it was written. */
  enum Order {
    AS_SPOKEN,
    LAST_NAME_FIRST
  }

  /** Between two names; a capital E or Y is rather an initial. */
  private static final Pattern AND = Pattern.compile("(?<=\\s)((?i:and|und|et)|ed|e|y)(?=\\s)");

  private static final Pattern SIGNORA = Pattern.compile("(?i)\\b(sig|dott)\\.(ra|ssa)\\b");

  Name {
    words = List.copyOf(words);
    titles = Set.copyOf(titles);
    forms = Set.copyOf(forms);
    generations = Set.copyOf(generations);
  }

  static Name of(String written) {
    var parts = new ArrayList<>(List.of(written.split(",")));
    var behind = new ArrayList<String>();
    while (parts.size() > 1 && isTrimming(parts.getLast())) {
      behind.addFirst(parts.removeLast());
    }
    boolean turned = parts.size() == 2 && parts.stream().noneMatch(it -> words(it).isEmpty());
    var spoken = turned ? parts.reversed() : parts;
    var all = words(String.join(" ", spoken) + " " + String.join(" ", behind));
    return taken(written, turned ? Order.LAST_NAME_FIRST : Order.AS_SPOKEN, all);
  }

  /** Whether there is a letter or a digit in it. */
  boolean isWritten() {
    return !words.isEmpty();
  }

  /** Nothing is taken from a name that would leave nothing of it. */
  private static Name taken(String written, Order order, List<String> all) {
    var rest = new Remainder(all);
    var titles = rest.takeFirst(Vocabulary.TITLES::contains);
    var forms = rest.takeLast(Vocabulary.LEGAL_FORMS::containsKey);
    forms.addAll(rest.takeBehindFirst(Name::isUnmistakableForm));
    var generations = rest.takeBehindFirst(Vocabulary.GENERATIONS::containsKey);
    return new Name(
        written,
        order,
        rest.words(),
        Set.copyOf(titles),
        forms.stream().map(Vocabulary.LEGAL_FORMS::get).collect(Collectors.toSet()),
        generations.stream().map(Vocabulary.GENERATIONS::get).collect(Collectors.toSet()));
  }

  private static boolean isUnmistakableForm(String word) {
    return Vocabulary.LEGAL_FORMS.containsKey(word) && !Vocabulary.ONLY_AT_THE_END.contains(word);
  }

  private static boolean isTrimming(String part) {
    return words(part).stream()
        .allMatch(
            it -> Vocabulary.LEGAL_FORMS.containsKey(it) || Vocabulary.GENERATIONS.containsKey(it));
  }

  private static List<String> words(String text) {
    var whole = SIGNORA.matcher(text).replaceAll("$1$2");
    return lettersJoined(Folding.words(AND.matcher(whole).replaceAll("&")));
  }

  /** J P Morgan is written J.P. Morgan too, and S. r. l. is a legal form. */
  private static List<String> lettersJoined(List<String> words) {
    var joined = new ArrayList<String>();
    var letters = new StringBuilder();
    for (var word : words) {
      if (word.length() > 1 && !letters.isEmpty()) {
        joined.add(letters.toString());
        letters.setLength(0);
      }
      if (word.length() > 1) {
        joined.add(word);
      } else {
        letters.append(word);
      }
    }
    if (!letters.isEmpty()) {
      joined.add(letters.toString());
    }
    return joined;
  }

  @Override
  public String toString() {
    return "Name";
  }
}
