package io.syncdesk.core.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a number is read, compared with others, and followed. */
class InvoiceNumberTest {

  @ParameterizedTest
  @CsvSource({
    "1042, 0",
    "INV-0099, INV-0",
    "2026-021, 0-0",
    "A1B22C333, A0B0C0",
    "INV#7, INV#0",
    "№ 12/2026, № 0/0"
  })
  void what_is_not_digits_is_the_pattern(String number, String pattern) {
    assertThat(number(number).pattern()).isEqualTo(new NumberPattern(pattern));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1042", "2026-Q1-final", "123456789012345678901"})
  void quickbooks_takes_numbers_that_none_can_follow_too(String number) {
    assertThat(InvoiceNumber.isTakenByQuickBooks(number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1234567890123456789012", "10\u000042", "10\n42"})
  void quickbooks_takes_nothing_empty_too_long_or_invisible(String number) {
    assertThat(InvoiceNumber.isTakenByQuickBooks(number)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1042, 1043", "INV-7, INV-8", "2026-021, 2026-022", "A1B9, A1B10", "0, 1"})
  void the_last_run_of_digits_counts_up(String number, String next) {
    assertThat(number(number).next()).contains(number(next));
  }

  @ParameterizedTest
  @CsvSource({"INV-0099, INV-0100", "0009, 0010", "000, 001", "2026-009, 2026-010"})
  void leading_zeros_are_kept(String number, String next) {
    assertThat(number(number).next()).contains(number(next));
  }

  @Test
  void after_999_comes_1000() {
    assertThat(number("999").next()).contains(number("1000"));
    assertThat(number("INV-0999").next()).contains(number("INV-1000"));
  }

  @Test
  void runs_of_twenty_digits_count_up_as_short_ones_do() {
    assertThat(number("12345678901234567899").next()).contains(number("12345678901234567900"));
  }

  @Test
  void nothing_follows_a_number_that_would_become_too_long_for_quickbooks() {
    assertThat(number("999999999999999999999").next()).isEmpty();
    assertThat(number("CONSULTING-2026-99999").next()).isEmpty();
    assertThat(number("CONSULTING-2026-99998").next()).contains(number("CONSULTING-2026-99999"));
    assertThat(InvoiceNumber.read("1".repeat(22))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-Q1-final", "INVOICE", "1042a", "", " ", "٣٤", "INV-\u00017"})
  void what_does_not_end_in_digits_is_followed_by_nothing(String number) {
    assertThat(InvoiceNumber.read(number)).isEmpty();
    assertThatThrownBy(() -> new InvoiceNumber(number))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void outer_blanks_do_not_count() {
    assertThat(InvoiceNumber.read(" 1042 ")).contains(number("1042"));
  }

  @Test
  void the_highest_is_not_the_alphabetically_last() {
    assertThat(highest("999", "1000", "1")).isEqualTo("1000");
    assertThat(highest("INV-9", "INV-10")).isEqualTo("INV-10");
    assertThat(highest("99999999999999999999", "100000000000000000000"))
        .isEqualTo("100000000000000000000");
  }

  @Test
  void earlier_runs_of_digits_count_before_later_ones() {
    assertThat(highest("2026-021", "2025-500", "2026-9")).isEqualTo("2026-021");
  }

  @Test
  void a_run_with_leading_zeros_is_the_number_it_stands_for() {
    assertThat(highest("0100", "99")).isEqualTo("0100");
    assertThat(number("0099").order()).isEqualTo(number("99").order());
  }

  private static String highest(String... numbers) {
    return List.of(numbers).stream()
        .map(InvoiceNumberTest::number)
        .max(Comparator.comparing(InvoiceNumber::order))
        .map(InvoiceNumber::text)
        .orElseThrow();
  }

  private static InvoiceNumber number(String text) {
    return new InvoiceNumber(text);
  }
}
