package io.syncdesk.core.matching;

import io.syncdesk.core.mirror.Folding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How much two names are alike, whoever has them, and why. */
record NameLikeness(int score, Set<Reason> reasons) {

  static NameLikeness of(Name one, Name other) {
    if (one.isWritten() && one.written().strip().equals(other.written().strip())) {
      return new NameLikeness(100, Set.of(Reason.SAME_NAME));
    }
    if (one.isWritten() && Folding.words(one.written()).equals(Folding.words(other.written()))) {
      return new NameLikeness(100, Writing.differences(one.written(), other.written()));
    }
    var some = joinedAs(other.words(), one.words());
    var others = joinedAs(one.words(), other.words());
    var pairing = Pairing.of(some, others);
    var reasons = EnumSet.copyOf(pairing.reasons());
    if (!reasons.contains(Reason.OTHER_NAME)) {
      reasons.addAll(trimmings(one, other));
      reasons.addAll(pairing.alone().isEmpty() ? manners(one, some, other, others) : Set.of());
    }
    if (reasons.isEmpty()) {
      reasons.add(Reason.PUNCTUATION);
    }
    return new NameLikeness(score(pairing, reasons), reasons);
  }

  private static int score(Pairing pairing, Set<Reason> reasons) {
    int costs = reasons.stream().mapToInt(Reason::costs).sum();
    int atMost = reasons.stream().mapToInt(Reason::nameAtMost).min().orElse(100);
    return Math.clamp(pairing.percent() - costs, 0, atMost);
  }

  /** What goes along with a name and is not the same beside the other. */
  private static Set<Reason> trimmings(Name one, Name other) {
    var reasons = EnumSet.noneOf(Reason.class);
    if (!one.titles().equals(other.titles())) {
      reasons.add(Reason.TITLE);
    }
    if (one.forms().isEmpty() != other.forms().isEmpty()) {
      reasons.add(Reason.LEGAL_FORM);
    } else if (!one.forms().isEmpty() && Collections.disjoint(one.forms(), other.forms())) {
      reasons.add(Reason.OTHER_LEGAL_FORM);
    }
    if (one.generations().isEmpty() != other.generations().isEmpty()) {
      reasons.add(Reason.ONE_GENERATION);
    } else if (!one.generations().equals(other.generations())) {
      reasons.add(Reason.OTHER_GENERATION);
    }
    return reasons;
  }

  /** In which manner the same words are written; {@code some} and {@code others} as compared. */
  private static Set<Reason> manners(Name one, List<String> some, Name other, List<String> others) {
    var reasons = EnumSet.noneOf(Reason.class);
    if (one.order() != other.order()) {
      reasons.add(Reason.LAST_NAME_FIRST);
    } else if (isTurned(some, others)) {
      reasons.add(Reason.OTHER_ORDER);
    }
    if (Writing.hasOtherSigns(one.written(), other.written())
        || !some.equals(one.words())
        || !others.equals(other.words())) {
      reasons.add(Reason.PUNCTUATION);
    }
    if (Writing.hasOtherAccents(one.written(), other.written())) {
      reasons.add(Reason.ACCENTS);
    }
    return reasons;
  }

  /** Whether words that both have stand in another order. */
  private static boolean isTurned(List<String> some, List<String> others) {
    return !some.stream()
        .filter(others::contains)
        .toList()
        .equals(others.stream().filter(some::contains).toList());
  }

  /** With two words made one where the other name writes them so: Mc Donald, Auto Zone. */
  private static List<String> joinedAs(List<String> model, List<String> words) {
    var joined = new ArrayList<String>();
    for (var word : words) {
      var both = joined.isEmpty() ? word : joined.getLast() + word;
      if (!joined.isEmpty() && model.contains(both) && !model.contains(word)) {
        joined.removeLast();
        joined.add(both);
      } else {
        joined.add(word);
      }
    }
    return joined;
  }
}
