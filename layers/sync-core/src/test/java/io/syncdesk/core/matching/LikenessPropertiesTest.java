package io.syncdesk.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.mirror.Contact;
import io.syncdesk.core.mirror.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for any two descriptions, tried with many made of the same few words. */
class LikenessPropertiesTest {
  private static final long SEED = 20261123L;
  private static final int RUNS = 3_000;
  private static final List<String> WORDS =
      List.of(
          "John",
          "Jon",
          "J.",
          "A",
          "Smith",
          "Smyth",
          "Müller",
          "Muller",
          "O'Brien",
          "Mc",
          "Donald",
          "McDonald",
          "Aurora",
          "Studio",
          "&",
          "and",
          "e",
          "Rossi",
          "Mario",
          "Maria",
          "Intl",
          "International",
          "Group",
          "12",
          "漢字",
          "Chris",
          "Christopher");
  private static final List<String> ENDINGS =
      List.of("", "", "", ", LLC", " S.r.l.", " GmbH", " Inc", " Jr.", " Sr.", " III", " & Co.");
  private static final List<Contact> CONTACTS =
      List.of(
          Contact.NONE,
          new Contact("a@x.example", ""),
          new Contact("b@x.example", "415 555 0132"),
          new Contact("", "415 555 0199"));

  @Test
  void a_score_is_the_same_from_either_side() {
    tried((one, other) -> assertThat(Likeness.of(one, other)).isEqualTo(Likeness.of(other, one)));
  }

  @Test
  void a_score_is_never_below_0_above_100_or_without_a_reason() {
    tried((one, other) -> {
      assertThat(Likeness.of(one, other).score()).isBetween(0, 100);
      assertThat(Likeness.of(one, other).reasons()).isNotEmpty().doesNotHaveDuplicates();
    });
  }

  @Test
  void names_that_fold_to_the_same_words_are_on_top() {
    tried((one, _) -> {
      var again = named(Party.Kind.UNKNOWN, shouted(one.name().written()), Contact.NONE);
      var alike = named(Party.Kind.UNKNOWN, one.name().written(), Contact.NONE);
      assertThat(Folding.words(shouted(one.name().written())))
          .isEqualTo(Folding.words(one.name().written()));
      assertThat(Likeness.of(alike, again).score()).isEqualTo(one.name().isWritten() ? 100 : 0);
    });
  }

  @Test
  void a_word_that_the_other_has_not_never_raises_the_score() {
    var random = new Random(SEED);
    tried((one, other) -> {
      var noise = "zq" + Long.toString(random.nextLong(1_000_000), 26).replaceAll("\\d", "q");
      var noisy = new Party(with(noise, other.name()), other.kind(), other.contact());
      assertThat(Likeness.of(one, noisy).score())
          .isLessThanOrEqualTo(Likeness.of(one, other).score());
    });
  }

  @Test
  void a_contact_that_the_other_has_not_never_raises_the_score() {
    tried((one, other) -> {
      var elsewhere = new Contact("zq@elsewhere.example", "900 000 0000");
      var noisy = named(other.kind(), other.name().written(), elsewhere);
      assertThat(Likeness.of(one, noisy).score())
          .isLessThanOrEqualTo(Likeness.of(one, other).score());
    });
  }

  private static void tried(BiConsumer<Party, Party> property) {
    var random = new Random(SEED);
    for (int run = 0; run < RUNS; run++) {
      var one = party(random);
      var other = party(random);
      try {
        property.accept(one, other);
      } catch (AssertionError broken) {
        throw new AssertionError(
            "run %d: “%s” and “%s”".formatted(run, one.name().written(), other.name().written()),
            broken);
      }
    }
  }

  private static Party party(Random random) {
    var words =
        IntStream.rangeClosed(0, random.nextInt(4))
            .mapToObj(_ -> any(WORDS, random))
            .collect(Collectors.toCollection(ArrayList::new));
    if (words.size() > 1 && random.nextInt(4) == 0) {
      words.set(0, words.getFirst() + ",");
    }
    var kind = any(List.of(Party.Kind.values()), random);
    return named(kind, String.join(" ", words) + any(ENDINGS, random), any(CONTACTS, random));
  }

  private static Party named(Party.Kind kind, String name, Contact contact) {
    return new Party(Name.of(name), kind, contact);
  }

  private static Name with(String word, Name name) {
    var words = new ArrayList<>(name.words());
    words.add(word);
    return new Name(
        name.written() + " " + word,
        name.order(),
        words,
        name.titles(),
        name.forms(),
        name.generations());
  }

  private static String shouted(String name) {
    return " " + name.toUpperCase(Locale.ROOT).replace(" ", "  ").replace("Ü", "U") + " ";
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
