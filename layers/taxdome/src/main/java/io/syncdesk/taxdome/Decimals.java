package io.syncdesk.taxdome;

import io.syncdesk.core.change.Money;
import java.math.BigDecimal;

/**
 * What may be asked of a number that a stranger wrote. A number like 1e999999999 is a few bytes
 * here and a gigabyte once it is expanded: sizes are compared before anything else is done.
 */
final class Decimals {
  private static final BigDecimal BOUND = BigDecimal.TEN.pow(Money.DIGITS_MAX - Money.DECIMALS_MAX);

  private Decimals() {}

  /** At most ten digits before the point and five after it. */
  static boolean small(BigDecimal number) {
    return number.abs().compareTo(BOUND) < 0
        && number.scale() <= Money.DECIMALS_MAX
        && number.scale() >= -Money.DIGITS_MAX;
  }

  static boolean wholeUpTo(long most, BigDecimal number) {
    return number.compareTo(BigDecimal.ONE) >= 0
        && number.compareTo(BigDecimal.valueOf(most)) <= 0
        && number.stripTrailingZeros().scale() <= 0;
  }
}
