package io.syncdesk.simulator.books;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts have two decimals; QuickBooks rounds half up. */
public final class Money {
  public static final BigDecimal NONE = new BigDecimal("0.00");

  private Money() {}

  public static BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }
}
