package io.syncdesk.core.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** Everything that is left to chance, drawn from one seed. */
final class Chance {
  private final SplittableRandom random;

  Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  boolean permille(int of) {
    return of > 0 && random.nextInt(1000) < of;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
