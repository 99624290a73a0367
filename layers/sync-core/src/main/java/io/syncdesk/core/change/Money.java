package io.syncdesk.core.change;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** An amount in one currency (ISO 4217), exactly as TaxDome said it; nothing here rounds. */
public record Money(BigDecimal amount, String currency) {
  /** QuickBooks keeps at most 15 digits, 5 of them after the point. */
  public static final int DIGITS_MAX = 15;

  public static final int DECIMALS_MAX = 5;
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  public Money {
    if (!CURRENCY.matcher(currency).matches()) {
      throw new IllegalArgumentException("a currency is three capital letters, not: " + currency);
    }
    if (amount.scale() > DECIMALS_MAX
        || amount.precision() - amount.scale() > DIGITS_MAX - DECIMALS_MAX) {
      throw new IllegalArgumentException(
          "an amount has at most 10 digits before and 5 after the point, not: " + amount);
    }
  }

  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), currency);
  }
}
