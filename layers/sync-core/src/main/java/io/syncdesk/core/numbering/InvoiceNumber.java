package io.syncdesk.core.numbering;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number that another can follow, because it ends in digits. Its runs of digits are compared as
 * numbers, from left to right; what stands between them is its pattern, and numbers of two patterns
 * are not compared at all.
 */
public record InvoiceNumber(String text) {
  /** QuickBooks' limit for {@code DocNumber}. */
  public static final int CHARACTERS_MAX = 21;

  private static final Pattern READABLE = Pattern.compile("[^\\p{Cc}]*[0-9]");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
  private static final Pattern RUN = Pattern.compile("[0-9]+");
  private static final Pattern LAST_RUN = Pattern.compile("[0-9]+$");

  /** Where QuickBooks itself begins. Below the patterns, by which it is read. */
  static final InvoiceNumber FIRST = new InvoiceNumber("1001");

  public InvoiceNumber {
    if (!isReadable(text)) {
      throw new IllegalArgumentException(
          "a number has at most " + CHARACTERS_MAX + " characters and ends in a digit: " + text);
    }
  }

  /** Whether QuickBooks takes it as a number at all, be it that another can follow it or not. */
  public static boolean isTakenByQuickBooks(String text) {
    return !text.isBlank() && text.length() <= CHARACTERS_MAX && !CONTROL.matcher(text).find();
  }

  /** Outer blanks do not count; nothing for a number like {@code 2026-Q1-final}. */
  public static Optional<InvoiceNumber> read(String text) {
    return Optional.of(text.strip()).filter(InvoiceNumber::isReadable).map(InvoiceNumber::new);
  }

  private static boolean isReadable(String text) {
    return text.length() <= CHARACTERS_MAX && READABLE.matcher(text).matches();
  }

  public NumberPattern pattern() {
    return new NumberPattern(RUN.matcher(text).replaceAll("0"));
  }

  /** Sorts as text just as the numbers of one pattern do: each run is as long as the longest. */
  public String order() {
    return RUN.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(it -> padded(it, CHARACTERS_MAX))
        .collect(Collectors.joining());
  }

  /** One more, with as many zeros in front; nothing if QuickBooks does not take one so long. */
  public Optional<InvoiceNumber> next() {
    var last = LAST_RUN.matcher(text).results().findFirst().orElseThrow();
    var following = new BigInteger(last.group()).add(BigInteger.ONE).toString();
    return read(text.substring(0, last.start()) + padded(following, last.group().length()));
  }

  private static String padded(String digits, int length) {
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }
}
