package io.syncdesk.core.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The words of a name that nothing was made of yet; one at least is left. */
final class Remainder {
  private final List<String> words;

  Remainder(List<String> words) {
    this.words = new ArrayList<>(words);
  }

  List<String> words() {
    return List.copyOf(words);
  }

  List<String> takeFirst(Predicate<String> wanted) {
    var taken = new ArrayList<String>();
    while (words.size() > 1 && wanted.test(words.getFirst())) {
      taken.add(words.removeFirst());
    }
    return taken;
  }

  List<String> takeLast(Predicate<String> wanted) {
    var taken = new ArrayList<String>();
    while (words.size() > 1 && wanted.test(words.getLast())) {
      taken.add(words.removeLast());
    }
    return taken;
  }

  List<String> takeBehindFirst(Predicate<String> wanted) {
    var taken = new ArrayList<String>();
    for (int at = words.size() - 1; at > 0; at--) {
      if (wanted.test(words.get(at))) {
        taken.add(words.remove(at));
      }
    }
    return taken;
  }
}
