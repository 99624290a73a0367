package io.syncdesk.core.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.numbering.Reservations.Read;
import io.syncdesk.core.numbering.Reservations.Reservation;
import io.syncdesk.core.numbering.Reservations.Reserved;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Reservations} must do, whatever stores it. */
public interface ReservationsContract extends TwoFirms {
  Read NOTHING = new Read(Optional.empty(), Optional.empty());

  Reservations reservations();

  @Test
  default void what_was_never_given_is_nobodys() {
    assertThat(reservations().of(realm(), invoice("inv-1"))).isEmpty();
    assertThat(reservations().holder(realm(), "1043")).isEmpty();
    assertThat(reservations().last(realm(), NumberPattern.PLAIN)).isEmpty();
  }

  @Test
  default void a_number_that_was_given_is_found_by_invoice_number_and_pattern() {
    assertThat(reserve("inv-1", "INV-0100", NOTHING)).isEqualTo(Reserved.DONE);

    var number = new InvoiceNumber("INV-0100");
    assertThat(reservations().of(realm(), invoice("inv-1"))).contains(number);
    assertThat(reservations().holder(realm(), "INV-0100")).contains(invoice("inv-1"));
    assertThat(reservations().last(realm(), number.pattern())).contains(number);
    assertThat(reservations().last(realm(), NumberPattern.PLAIN)).isEmpty();
  }

  @Test
  default void letter_case_and_outer_blanks_make_no_other_number() {
    reserve("inv-1", "INV-0100", NOTHING);

    assertThat(reservations().holder(realm(), " inv-0100")).contains(invoice("inv-1"));
    assertThat(reserve("inv-2", "inv-0100", NOTHING)).isEqualTo(Reserved.OVERTAKEN);
  }

  @Test
  default void no_number_is_given_to_a_second_invoice() {
    reserve("inv-1", "1043", NOTHING);

    assertThat(reserve("inv-2", "1043", after("1043"))).isEqualTo(Reserved.OVERTAKEN);
    assertThat(reservations().of(realm(), invoice("inv-2"))).isEmpty();
    assertThat(reservations().holder(realm(), "1043")).contains(invoice("inv-1"));
  }

  @Test
  default void who_has_read_an_older_last_number_is_overtaken() {
    reserve("inv-1", "1043", NOTHING);

    assertThat(reserve("inv-2", "1044", NOTHING)).isEqualTo(Reserved.OVERTAKEN);
    assertThat(reserve("inv-2", "1044", after("1043"))).isEqualTo(Reserved.DONE);
    assertThat(reserve("inv-3", "1050", after("1043"))).isEqualTo(Reserved.OVERTAKEN);
    assertThat(reservations().last(realm(), NumberPattern.PLAIN))
        .contains(new InvoiceNumber("1044"));
  }

  @Test
  default void an_invoice_does_not_get_two_numbers_at_once() {
    reserve("inv-1", "1043", NOTHING);

    assertThat(reserve("inv-1", "1044", after("1043"))).isEqualTo(Reserved.OVERTAKEN);
    assertThat(reservations().of(realm(), invoice("inv-1"))).contains(new InvoiceNumber("1043"));
    assertThat(reservations().holder(realm(), "1044")).isEmpty();
  }

  @Test
  default void an_invoice_gets_another_number_in_place_of_the_one_it_was_read_to_have() {
    reserve("inv-1", "1043", NOTHING);
    var number = Optional.of(new InvoiceNumber("1043"));

    assertThat(reserve("inv-1", "1044", new Read(number, number))).isEqualTo(Reserved.DONE);
    assertThat(reservations().of(realm(), invoice("inv-1"))).contains(new InvoiceNumber("1044"));
    assertThat(reservations().holder(realm(), "1043")).contains(invoice("inv-1"));
  }

  @Test
  default void the_numbers_of_another_company_are_its_own() {
    reserve("inv-1", "1043", NOTHING);

    assertThat(reservations().holder(neighboursRealm(), "1043")).isEmpty();
    assertThat(reservations().of(neighboursRealm(), invoice("inv-1"))).isEmpty();
    var own = new Reservation(invoice("inv-2"), new InvoiceNumber("1043"), NOTHING);
    assertThat(reservations().reserve(neighboursRealm(), own)).isEqualTo(Reserved.DONE);
  }

  private Reserved reserve(String id, String number, Read read) {
    return reservations()
        .reserve(realm(), new Reservation(invoice(id), new InvoiceNumber(number), read));
  }

  private static Read after(String last) {
    return new Read(Optional.empty(), Optional.of(new InvoiceNumber(last)));
  }

  private EntityRef invoice(String id) {
    return Told.anInvoice(id, "acc-1").in(company()).entity();
  }
}
