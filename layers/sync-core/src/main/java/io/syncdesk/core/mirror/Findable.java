package io.syncdesk.core.mirror;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a customer is found by: the words of the name, the e-mail address, the digits of the phone.
 */
public record Findable(List<String> nameWords, List<String> emailWords, String phone) {
  /** A shorter part would find nearly everybody. */
  static final int CHARACTERS_MIN = 2;

  /** Of a longer part only the beginning tells it apart. */
  static final int CHARACTERS_MAX = 40;

  /** One customer of the longest name must not cost more than this many items. */
  public static final int PARTS_MAX = 100;

  public Findable {
    nameWords = List.copyOf(nameWords);
    emailWords = List.copyOf(emailWords);
  }

  public static Findable of(Customer customer) {
    return new Findable(
        Folding.words(customer.name()),
        Folding.words(customer.contact().email()),
        Folding.digits(customer.contact().phone()));
  }

  /** Where in a word a part begins. */
  public enum Place {
    BEGINNING,
    INSIDE
  }

  /** The rest of a word from one of its characters on. */
  public record Part(Place place, String text) {}

  /**
   * The texts that a search may begin like. Where there are too many, the deepest inside of words
   * are left out.
   */
  public Set<Part> parts() {
    var beginnings =
        beginnings()
            .filter(Findable::isLongEnough)
            .map(Findable::shortened)
            .collect(LinkedHashSet<String>::new, Set::add, Set::addAll);
    var insides = new LinkedHashSet<>(insides());
    insides.removeAll(beginnings);
    var parts = new LinkedHashSet<Part>();
    beginnings.stream().map(it -> new Part(Place.BEGINNING, it)).forEach(parts::add);
    insides.stream().map(it -> new Part(Place.INSIDE, it)).forEach(parts::add);
    return parts.stream()
        .limit(PARTS_MAX)
        .collect(LinkedHashSet::new, LinkedHashSet::add, LinkedHashSet::addAll);
  }

  /** Whether it has this anywhere, be it across words that were written apart. */
  boolean has(String text) {
    return Stream.of(String.join("", nameWords), String.join("", emailWords), phone)
        .anyMatch(it -> it.contains(text));
  }

  /** An address goes on behind its dots, so that the whole of it can be looked for. */
  private Stream<String> beginnings() {
    var addresses =
        IntStream.range(0, emailWords.size())
            .mapToObj(from -> String.join("", emailWords.subList(from, emailWords.size())));
    return Stream.concat(nameWords.stream(), Stream.concat(addresses, Stream.of(phone)));
  }

  private List<String> insides() {
    var words = Stream.concat(nameWords.stream(), emailWords.stream()).toList();
    var deep = new ArrayList<String>();
    var rests = Stream.concat(words.stream(), Stream.of(phone)).map(Findable::rest).toList();
    while (deep.size() < PARTS_MAX && rests.stream().anyMatch(Findable::isLongEnough)) {
      rests.stream().filter(Findable::isLongEnough).map(Findable::shortened).forEach(deep::add);
      rests = rests.stream().filter(Findable::isLongEnough).map(Findable::rest).toList();
    }
    return deep;
  }

  private static String rest(String text) {
    return text.isEmpty() ? "" : text.substring(text.offsetByCodePoints(0, 1));
  }

  static boolean isLongEnough(String text) {
    return text.codePointCount(0, text.length()) >= CHARACTERS_MIN;
  }

  static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= CHARACTERS_MAX
        ? text
        : text.substring(0, text.offsetByCodePoints(0, CHARACTERS_MAX));
  }

  /** Without what it would be found by. */
  @Override
  public String toString() {
    return "Findable";
  }
}
