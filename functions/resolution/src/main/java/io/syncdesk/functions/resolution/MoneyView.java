package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.Money;
import java.math.BigDecimal;

/** An amount as the API writes it: {@code {"amount":"120.00","currency":"USD"}}. */
record MoneyView(String amount, String currency) {
  /** ISO 4217's code for "no currency": nothing is known of the firm's own yet. */
  private static final String NO_CURRENCY = "XXX";

  private static final int DECIMALS_MIN = 2;

  static MoneyView of(Money money) {
    return new MoneyView(text(money.amount()), money.currency());
  }

  /** What many documents come to: more than {@link Money} lets one of them be. */
  static MoneyView ofSum(BigDecimal sum, String currency) {
    return new MoneyView(text(sum), currency);
  }

  static MoneyView inNoCurrency(BigDecimal amount) {
    return new MoneyView(text(amount), NO_CURRENCY);
  }

  private static String text(BigDecimal amount) {
    return amount.scale() < DECIMALS_MIN
        ? amount.setScale(DECIMALS_MIN).toPlainString()
        : amount.toPlainString();
  }
}
