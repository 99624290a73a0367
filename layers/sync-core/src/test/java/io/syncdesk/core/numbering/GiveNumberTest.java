package io.syncdesk.core.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.memory.InMemoryReservations;
import io.syncdesk.core.numbering.GiveNumber.Given;
import org.junit.jupiter.api.Test;

/** Invoices are given numbers, each its own. */
class GiveNumberTest {
  private static final Realm REALM = new Realm("934145");
  private static final EntityRef FIRST = Told.anInvoice("inv-1", "acc").entity();
  private static final EntityRef SECOND = Told.anInvoice("inv-2", "acc").entity();
  private final QuickBooksNumbers quickBooks = new QuickBooksNumbers().has("1042");
  private final InMemoryReservations reservations = new InMemoryReservations();
  private final GiveNumber giveNumber = new GiveNumber(new Numbering(quickBooks, reservations));

  @Test
  void the_same_invoice_gets_the_same_number_however_often_it_is_asked_for() {
    assertThat(giveNumber.give(REALM, FIRST)).isEqualTo(number("1043"));
    assertThat(giveNumber.give(REALM, SECOND)).isEqualTo(number("1044"));
    assertThat(giveNumber.give(REALM, FIRST)).isEqualTo(number("1043"));
  }

  @Test
  void an_invoice_that_has_gone_out_under_its_number_keeps_it() {
    giveNumber.give(REALM, FIRST);
    quickBooks.has("1043");

    assertThat(giveNumber.give(REALM, FIRST)).isEqualTo(number("1043"));
  }

  @Test
  void instead_of_a_taken_number_comes_the_next_and_stays() {
    giveNumber.give(REALM, FIRST);

    assertThat(giveNumber.giveInsteadOf(REALM, FIRST, "1043")).isEqualTo(number("1044"));
    assertThat(giveNumber.giveInsteadOf(REALM, FIRST, "1043")).isEqualTo(number("1044"));
    assertThat(giveNumber.give(REALM, FIRST)).isEqualTo(number("1044"));
    assertThat(giveNumber.give(REALM, SECOND)).isEqualTo(number("1045"));
  }

  @Test
  void a_number_that_was_given_and_that_quickbooks_has_by_now_is_given_up() {
    giveNumber.give(REALM, FIRST);
    quickBooks.has("1043");

    assertThat(giveNumber.giveInsteadOf(REALM, FIRST, "")).isEqualTo(number("1044"));
  }

  @Test
  void numbers_go_on_after_what_was_typed_in_quickbooks_meanwhile() {
    giveNumber.give(REALM, FIRST);
    quickBooks.has("1043", "1044", "1045");

    assertThat(giveNumber.give(REALM, SECOND)).isEqualTo(number("1046"));
  }

  @Test
  void another_quickbooks_company_has_numbers_of_its_own() {
    giveNumber.give(REALM, FIRST);

    assertThat(giveNumber.give(new Realm("934146"), SECOND)).isEqualTo(number("1043"));
  }

  @Test
  void nothing_is_given_before_every_invoice_of_quickbooks_is_known() {
    quickBooks.areStillRead();

    assertThat(giveNumber.give(REALM, FIRST)).isEqualTo(new Given.NotYet());
    assertThat(reservations.of(REALM, FIRST)).isEmpty();
  }

  @Test
  void nothing_is_given_where_quickbooks_numbers_everything_itself() {
    quickBooks.numbersItself();

    assertThat(giveNumber.give(REALM, FIRST)).isEqualTo(new Given.NotOurs());
  }

  @Test
  void nothing_is_given_where_no_number_can_follow() {
    quickBooks.has("X-9999999999999999998", "X-9999999999999999999", "X-9999999999999999997");

    assertThat(giveNumber.give(REALM, FIRST)).isEqualTo(new Given.NoneLeft());
  }

  @Test
  void who_is_overtaken_reads_again() {
    reservations.overtakesNext(3);

    assertThat(giveNumber.give(REALM, FIRST)).isEqualTo(number("1043"));
  }

  @Test
  void who_is_overtaken_again_and_again_is_told_to_come_back() {
    reservations.overtakesNext(100);

    assertThat(giveNumber.give(REALM, FIRST)).isEqualTo(new Given.Busy());
    assertThat(reservations.of(REALM, FIRST)).isEmpty();
  }

  private static Given number(String text) {
    return new Given.Numbered(text);
  }
}
