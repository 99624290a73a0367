package io.syncdesk.core.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.memory.InMemoryReservations;
import org.junit.jupiter.api.Test;

/** Which number comes next. */
class NextNumberTest {
  private static final Realm REALM = new Realm("934145");
  private final QuickBooksNumbers quickBooks = new QuickBooksNumbers();
  private final Numbering numbering = new Numbering(quickBooks, new InMemoryReservations());

  @Test
  void one_more_than_the_last_number_of_quickbooks() {
    quickBooks.has("1040", "1042", "1041");

    assertThat(next()).isEqualTo("1043");
  }

  @Test
  void the_first_number_is_the_one_with_which_quickbooks_begins() {
    assertThat(next()).isEqualTo("1001");
  }

  @Test
  void of_mixed_prefixes_the_one_that_most_numbers_have_goes_on() {
    quickBooks.has("INV-0098", "INV-0099", "2026-021", "9000");

    assertThat(next()).isEqualTo("INV-0100");
  }

  @Test
  void of_two_that_are_as_frequent_the_shorter_one_goes_on() {
    quickBooks.has("INV-7", "1042");

    assertThat(next()).isEqualTo("1043");
  }

  @Test
  void a_number_of_its_own_pattern_follows_where_quickbooks_has_some() {
    quickBooks.has("INV-0098", "INV-0099", "2026-021");

    assertThat(instead("2026-021")).isEqualTo("2026-022");
    assertThat(instead("CR-5")).isEqualTo("INV-0100");
    assertThat(instead("2026-Q1-final")).isEqualTo("INV-0100");
  }

  @Test
  void a_stray_number_that_none_can_follow_is_passed_over() {
    quickBooks.has("1041", "2026-Q1-final", "1042", "final");

    assertThat(next()).isEqualTo("1043");
  }

  @Test
  void numbers_of_letters_only_leave_us_to_begin_anew() {
    quickBooks.has("spring", "summer");

    assertThat(next()).isEqualTo("1001");
  }

  /** Predictable, and never a number twice: "last" is the highest (B12). */
  @Test
  void a_typed_outlier_is_the_highest() {
    quickBooks.has("1041", "1042", "900000", "1043");

    assertThat(next()).isEqualTo("900001");
  }

  @Test
  void after_999_comes_1000_also_when_900_was_the_newest() {
    quickBooks.has("998", "999", "900");

    assertThat(next()).isEqualTo("1000");
  }

  @Test
  void numbers_of_twenty_digits_go_on() {
    quickBooks.has("20260000000000000009", "20260000000000000010");

    assertThat(next()).isEqualTo("20260000000000000011");
  }

  @Test
  void the_longest_number_of_all_stops_nobody() {
    quickBooks.has("1042", "999999999999999999999");

    assertThat(next()).isEqualTo("1043");
  }

  @Test
  void where_nothing_can_follow_the_last_there_is_no_next() {
    quickBooks.has("CONSULTING-2026-99998", "CONSULTING-2026-99999");

    assertThat(new NextNumber(numbering).insteadOf(REALM, "")).isEmpty();
  }

  @Test
  void another_spelling_of_the_next_number_is_passed_over() {
    quickBooks.has("INV-1", "INV-2", "inv-3");

    assertThat(next()).isEqualTo("INV-4");
  }

  @Test
  void a_number_typed_in_another_letter_case_goes_on_as_the_others_are_spelled() {
    quickBooks.has("INV-0099", "1042", "1043");

    assertThat(new NextNumber(numbering).insteadOf(REALM, "inv-0099")).contains("INV-0100");
  }

  @Test
  void what_was_given_away_is_passed_over() {
    quickBooks.has("1042");
    new GiveNumber(numbering).give(REALM, Told.anInvoice("inv-1", "acc").entity());

    assertThat(next()).isEqualTo("1044");
  }

  @Test
  void the_number_that_was_refused_is_passed_over_although_we_have_not_seen_it() {
    quickBooks.has("1042");

    assertThat(instead("1043")).isEqualTo("1044");
  }

  private String next() {
    return instead("");
  }

  private String instead(String number) {
    return new NextNumber(numbering).insteadOf(REALM, number).orElseThrow();
  }
}
