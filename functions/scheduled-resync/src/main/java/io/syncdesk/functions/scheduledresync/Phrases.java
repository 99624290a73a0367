package io.syncdesk.functions.scheduledresync;

import io.syncdesk.core.company.Member.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sentences in the reader's language, with numbers, money and dates as the reader writes them. */
final class Phrases {
  private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

  private final ResourceBundle bundle;
  private final Locale locale;
  private final ZoneId zone;

  private Phrases(ResourceBundle bundle, Locale locale, ZoneId zone) {
    this.bundle = bundle;
    this.locale = locale;
    this.zone = zone;
  }

  static Phrases in(Language language, ZoneId zone) {
    var locale =
        switch (language) {
          case EN -> Locale.US;
          case IT -> Locale.ITALY;
        };
    // English is the root; the language of the machine plays no part.
    var bundle =
        ResourceBundle.getBundle(
            "io.syncdesk.functions.scheduledresync.letters",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new Phrases(bundle, locale, zone);
  }

  String language() {
    return locale.getLanguage();
  }

  String say(String key) {
    return say(key, Map.of());
  }

  String say(String key, Map<String, String> facts) {
    return GAP.matcher(bundle.getString(key))
        .replaceAll(it -> Matcher.quoteReplacement(facts.getOrDefault(it.group(1), "")));
  }

  /** As many as there are. */
  String count(String key, long number) {
    return count(key, number, Map.of());
  }

  String count(String key, long number, Map<String, String> facts) {
    var all = new TreeMap<>(facts);
    all.put("n", NumberFormat.getIntegerInstance(locale).format(number));
    return say(key + (number == 1 ? ".one" : ".other"), all);
  }

  String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  String date(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .format(at.atZone(zone));
  }

  /** What is in several currencies is not added up. */
  String money(Map<String, BigDecimal> sums) {
    return new TreeMap<>(sums)
        .entrySet().stream()
            .map(it -> money(it.getValue(), it.getKey()))
            .collect(Collectors.joining(" + "));
  }

  String money(BigDecimal amount, String currency) {
    var format = NumberFormat.getCurrencyInstance(locale);
    try {
      format.setCurrency(Currency.getInstance(currency));
    } catch (IllegalArgumentException unknownHere) {
      return amount.toPlainString() + " " + currency;
    }
    format.setMinimumFractionDigits(2);
    return format.format(amount);
  }
}
