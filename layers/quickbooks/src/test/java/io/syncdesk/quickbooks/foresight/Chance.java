package io.syncdesk.quickbooks.foresight;

import io.syncdesk.core.change.Money;
import io.syncdesk.core.change.Told;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The dice of one world: the same seed, the same throws. */
final class Chance {
  /** Documents of this age or more are too old to be synced. */
  static final int OLD_DAYS = 60;

  private final Random random;

  Chance(long seed) {
    random = new Random(seed);
  }

  /** In so many of a thousand cases. */
  boolean of(int perThousand) {
    return random.nextInt(1000) < perThousand;
  }

  <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  int upTo(int max) {
    return random.nextInt(max + 1);
  }

  BigDecimal amount() {
    return BigDecimal.valueOf(500 + random.nextInt(30_000), 2);
  }

  LocalDate day() {
    return Told.DAY.minusDays(of(30) ? OLD_DAYS : upTo(20));
  }

  /** Often none; else the first, or now and then any. */
  @Nullable String name(List<String> names) {
    return of(600) ? null : of(60) ? one(names) : names.getFirst();
  }

  static Money usd(BigDecimal amount) {
    return new Money(amount, "USD");
  }
}
