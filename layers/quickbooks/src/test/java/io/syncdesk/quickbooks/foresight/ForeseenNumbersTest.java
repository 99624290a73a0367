package io.syncdesk.quickbooks.foresight;

import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.quickbooks.wire.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A number that is taken, where the firm has its invoices numbered and where it has not. */
class ForeseenNumbersTest extends AFirmInStep {
  private static final Told BARE = anInvoice("auto", "acc", "svc").byAutomation(null);

  private void numbersAreSynced() {
    firm.choose(
        new Settings(
            Told.DAY.minusYears(1),
            Settings.AccountsAtStart.ALL,
            null,
            false,
            null,
            null,
            true,
            true));
  }

  private void quickBooksHas(String number) {
    firm.bookkeeper.typedInvoice(number);
    firm.looks();
  }

  @Test
  void an_invoice_of_automation_gets_the_next_and_the_preview_says_which() {
    numbersAreSynced();
    quickBooksHas("1042");

    var forecast = seer.passes(BARE);

    assertThat(forecast.effects())
        .singleElement()
        .isInstanceOfSatisfying(
            Effect.Writes.class, it -> assertThat(it.called()).isEqualTo("1043"));
    assertThat(number(BARE)).isEqualTo("1043");
  }

  @Test
  void a_taken_number_of_automation_becomes_the_next() {
    numbersAreSynced();
    quickBooksHas("1042");
    var taken = BARE.byAutomation("1042");

    seer.passes(taken);

    assertThat(number(taken)).isEqualTo("1043");
  }

  @Test
  void a_taken_number_that_a_person_typed_is_refused() {
    numbersAreSynced();
    quickBooksHas("1042");

    assertThat(seer.refused(anInvoice("1042", "acc", "svc"))).isInstanceOf(Fault.NumberTaken.class);
  }

  @Test
  void with_the_setting_off_a_taken_number_of_automation_is_refused() {
    quickBooksHas("1042");

    assertThat(seer.refused(BARE.byAutomation("1042"))).isInstanceOf(Fault.NumberTaken.class);
  }

  @Test
  void a_forecast_gives_no_number_away() {
    numbersAreSynced();
    quickBooksHas("1042");

    List.of(BARE, BARE, BARE).forEach(seer::change);

    assertThat(seer.passes(BARE).passes()).isTrue();
    assertThat(number(BARE)).isEqualTo("1043");
  }

  private String number(Told told) {
    var id = firm.counterpart(told, BooksKind.INVOICE).bookId();
    return Json.text(firm.bookkeeper.one("Invoice", "Id = '" + id + "'"), "DocNumber");
  }
}
