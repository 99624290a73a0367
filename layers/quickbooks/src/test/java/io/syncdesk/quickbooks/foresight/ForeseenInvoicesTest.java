package io.syncdesk.quickbooks.foresight;

import static io.syncdesk.core.change.Told.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.InvoiceLine;
import io.syncdesk.core.change.Money;
import io.syncdesk.core.change.NumberedBy;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.fault.Fault;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What QuickBooks would refuse of invoices is foreseen, and comes. */
class ForeseenInvoicesTest extends AFirmInStep {
  @Test
  void a_number_that_another_invoice_has_and_which_one() {
    var theirs = firm.bookkeeper.typedInvoice("1001");
    firm.looks();

    assertThat(seer.refused(INVOICE)).isEqualTo(new Fault.NumberTaken("1001", theirs));
  }

  @Test
  void a_number_that_a_voided_invoice_has() {
    firm.bookkeeper.typedInvoice("1001");
    firm.bookkeeper.voids("Invoice", firm.bookkeeper.one("Invoice", "DocNumber = '1001'"));
    firm.looks();

    assertThat(seer.refused(INVOICE)).isInstanceOf(Fault.NumberTaken.class);
  }

  @Test
  void a_number_that_the_invoice_changes_to() {
    firm.bookkeeper.typedInvoice("2002");
    firm.hears(INVOICE).settles().looks();

    assertThat(seer.refused(numbered("2002").version(2))).isInstanceOf(Fault.NumberTaken.class);
  }

  @Test
  void a_number_of_more_than_21_characters() {
    assertThat(seer.refused(numbered("2026/CLIENT/0000000042")))
        .isEqualTo(new Fault.TextTooLong("DocNumber", "22 > 21"));
  }

  @Test
  void an_invoice_dated_into_a_closed_period() {
    booksAreClosedThrough("2026-11-30");

    assertThat(seer.refused(INVOICE)).isEqualTo(new Fault.PeriodClosed());
  }

  @Test
  void an_invoice_that_would_be_dated_out_of_a_closed_period() {
    firm.hears(INVOICE).settles();
    booksAreClosedThrough("2026-11-30");

    var later = INVOICE.dated(Told.DAY.plusDays(30)).version(2);

    assertThat(seer.refused(later)).isEqualTo(new Fault.PeriodClosed());
  }

  @Test
  void a_void_in_a_closed_period() {
    firm.hears(INVOICE).settles();
    booksAreClosedThrough("2026-11-30");

    assertThat(seer.refused(INVOICE.version(2).voided())).isEqualTo(new Fault.PeriodClosed());
  }

  @Test
  void an_invoice_for_a_service_that_was_made_inactive_a_moment_ago() {
    isMadeInactive("Item", "Name = 'Tax return svc'");

    assertThat(seer.refused(INVOICE))
        .isEqualTo(new Fault.ReferenceInactive("Item", "Tax return svc"));
  }

  @Test
  void an_invoice_for_a_client_who_was_made_inactive_a_moment_ago() {
    isMadeInactive("Customer", "DisplayName = 'Ada acc'");

    assertThat(seer.refused(INVOICE)).isEqualTo(new Fault.ReferenceInactive("Customer", "Ada acc"));
  }

  @Test
  void an_invoice_with_a_class_that_quickbooks_does_not_have() {
    prefers("{\"AccountingInfoPrefs\":{\"ClassTrackingPerTxn\":true}}");

    assertThat(seer.refused(of("East", null)))
        .isEqualTo(new Fault.ReferenceInactive("Class", "East"));
  }

  @Test
  void an_invoice_with_a_location_that_was_made_inactive() {
    prefers("{\"AccountingInfoPrefs\":{\"TrackDepartments\":true}}");
    firm.bookkeeper.post("Department", "{\"Name\":\"Rome\"}");
    firm.bookkeeper.deactivate("Department", "Name = 'Rome'");
    firm.looks();

    assertThat(seer.refused(of(null, "Rome")))
        .isEqualTo(new Fault.ReferenceInactive("Department", "Rome"));
  }

  @Test
  void an_update_of_an_invoice_whose_location_of_last_time_was_made_inactive() {
    prefers("{\"AccountingInfoPrefs\":{\"TrackDepartments\":true}}");
    firm.bookkeeper.post("Department", "{\"Name\":\"Rome\"}");
    firm.looks();
    firm.hears(of(null, "Rome")).settles();
    firm.bookkeeper.deactivate("Department", "Name = 'Rome'");
    firm.looks();

    assertThat(seer.refused(of(null, null).version(2)))
        .isEqualTo(new Fault.ReferenceInactive("Department", "Rome"));
  }

  @Test
  void a_total_that_is_not_what_the_lines_come_to() {
    var one = (Invoice) ((Content.Present) INVOICE.content()).snapshot();
    var wrong =
        new Invoice(
            one.number(),
            one.numberedBy(),
            one.accountId(),
            one.issuedOn(),
            null,
            one.lines(),
            usd("1.50"),
            usd("120.00"),
            null,
            null,
            null);

    assertThat(seer.refused(showing(wrong)))
        .isEqualTo(new Fault.AmountsDisagree("121.50 USD", "120.00 USD"));
  }

  @Test
  void an_invoice_without_lines() {
    var empty = showing(invoice("1001", List.of(), null, null));

    assertThat(seer.refused(empty)).isEqualTo(new Fault.RequiredMissing("Line"));
  }

  @Test
  void a_line_whose_amount_is_not_quantity_times_rate_to_the_cent() {
    var line = line("3", "0.33333", "0.99999");

    assertThat(seer.refused(showing(invoice("1001", List.of(line), null, null))))
        .isInstanceOf(Fault.Malformed.class);
  }

  @Test
  void an_invoice_that_comes_to_less_than_nothing() {
    var line = line("1", "-20.00", "-20.00");

    assertThat(seer.refused(showing(invoice("1001", List.of(line), null, null))))
        .isInstanceOf(Fault.BusinessRule.class);
  }

  @Test
  void a_memo_of_more_than_1000_characters() {
    var memo = "m".repeat(1001);

    assertThat(seer.refused(showing(invoice("1001", List.of(line("1", "5", "5")), null, memo))))
        .isEqualTo(new Fault.TextTooLong("CustomerMemo", "1001 > 1000"));
  }

  @Test
  void an_invoice_that_somebody_deleted_in_quickbooks() {
    firm.hears(INVOICE).settles();
    firm.bookkeeper.delete("Invoice", firm.bookkeeper.one("Invoice", "DocNumber = '1001'"));
    firm.looks();

    assertThat(seer.refused(INVOICE.version(2))).isEqualTo(new Fault.DeletedInQuickBooks());
  }

  @Test
  void a_paid_invoice_that_is_to_be_deleted() {
    firm.hears(INVOICE, PAYMENT).settles().looks();

    assertThat(seer.refused(INVOICE.version(2).deleted())).isEqualTo(new Fault.HasDependents());
  }

  private void booksAreClosedThrough(String day) {
    prefers("{\"AccountingInfoPrefs\":{\"BookCloseDate\":\"" + day + "\"}}");
  }

  private static Told numbered(String number) {
    return showing(invoice(number, List.of(line("1", "120.00", "120.00")), null, null));
  }

  private static Told showing(Invoice invoice) {
    return INVOICE.showing(invoice);
  }

  private static Told of(@Nullable String classOfAll, @Nullable String location) {
    var lines = List.of(line("1", "120.00", "120.00"));
    return showing(
        new Invoice(
            "1001",
            NumberedBy.PERSON,
            "acc",
            Told.DAY,
            null,
            lines,
            null,
            usd("120.00"),
            classOfAll,
            location,
            null));
  }

  private static Invoice invoice(
      @Nullable String number,
      List<InvoiceLine> lines,
      @Nullable Money tax,
      @Nullable String memo) {
    return new Invoice(
        number,
        NumberedBy.PERSON,
        "acc",
        Told.DAY,
        null,
        lines,
        tax,
        Told.sum(Stream.concat(lines.stream().map(InvoiceLine::amount), Stream.ofNullable(tax))),
        null,
        null,
        memo);
  }

  private static InvoiceLine line(String quantity, String rate, String amount) {
    return new InvoiceLine("svc", null, new BigDecimal(quantity), usd(rate), usd(amount), null);
  }
}
