package io.syncdesk.core.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which words of two names stand for the same, and which stand alone. */
record Pairing(List<Pair> pairs, List<String> alone) {
  /** Words of a name that are compared one by one; those behind them stand alone. */
  private static final int WORDS_MAX = 20;

  /** In which order pairs are made; the same from either side. */
  private static final Comparator<Pair> BEST_FIRST =
      Comparator.comparingInt((Pair it) -> -it.like().percent())
          .thenComparing(it -> smaller(it.one(), it.other()))
          .thenComparing(it -> larger(it.one(), it.other()));

  Pairing {
    pairs = List.copyOf(pairs);
    alone = List.copyOf(alone);
  }

  /** Two words, and what makes them one. */
  record Pair(String one, String other, WordLikeness like) {}

  static Pairing of(List<String> some, List<String> others) {
    var left = new ArrayList<>(some.subList(0, Math.min(WORDS_MAX, some.size())));
    var right = new ArrayList<>(others.subList(0, Math.min(WORDS_MAX, others.size())));
    var pairs = new ArrayList<Pair>();
    for (var pair : candidates(left, right)) {
      if (left.contains(pair.one()) && right.contains(pair.other())) {
        left.remove(pair.one());
        right.remove(pair.other());
        pairs.add(pair);
      }
    }
    var behind = Stream.of(some, others).flatMap(it -> it.stream().skip(WORDS_MAX));
    return new Pairing(
        pairs, Stream.of(left.stream(), right.stream(), behind).flatMap(it -> it).toList());
  }

  private static List<Pair> candidates(List<String> some, List<String> others) {
    return some.stream()
        .flatMap(one -> others.stream().flatMap(other -> pair(one, other)))
        .sorted(BEST_FIRST)
        .toList();
  }

  private static Stream<Pair> pair(String one, String other) {
    return WordLikeness.of(one, other).map(it -> new Pair(one, other, it)).stream();
  }

  private static String smaller(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static String larger(String one, String other) {
    return one.compareTo(other) <= 0 ? other : one;
  }

  /** How much of the two names is paired; a letter counts for half a word. */
  int percent() {
    int all = alone.stream().mapToInt(Pairing::weight).sum();
    int paired = 0;
    for (var pair : pairs) {
      int weight = weight(pair.one()) + weight(pair.other());
      all += weight;
      paired += weight * pair.like().percent();
    }
    return all == 0 ? 0 : paired / all;
  }

  private static int weight(String word) {
    return word.length() > 1 ? 2 : 1;
  }

  /** What speaks against it, and what was taken for the same although it is not. */
  Set<Reason> reasons() {
    var reasons = EnumSet.noneOf(Reason.class);
    pairs.forEach(it -> it.like().reason().ifPresent(reasons::add));
    if (pairs.isEmpty()) {
      reasons.add(Reason.OTHER_NAME);
    } else if (alone.stream().anyMatch(it -> it.length() > 1)) {
      reasons.add(Reason.PART_OF_NAME);
    } else if (!alone.isEmpty()) {
      reasons.add(Reason.MISSING_INITIAL);
    }
    return reasons;
  }
}
