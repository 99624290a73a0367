package io.syncdesk.simulator.webhook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Brings things out of order on purpose. */
record Disorder(Random random) {
  /** The same things in another order, dealt into groups of any size up to {@code most}. */
  <T> List<List<T>> deal(List<T> things, int most) {
    var shuffled = new ArrayList<>(things);
    Collections.shuffle(shuffled, random);
    if (shuffled.equals(things)) {
      Collections.reverse(shuffled);
    }
    var groups = new ArrayList<List<T>>();
    for (int from = 0; from < shuffled.size(); ) {
      var to = from + 1 + random.nextInt(Math.min(most, shuffled.size() - from));
      groups.add(List.copyOf(shuffled.subList(from, to)));
      from = to;
    }
    return groups;
  }
}
