package io.syncdesk.quickbooks.translation;

import static io.syncdesk.core.change.Told.usd;
import static io.syncdesk.quickbooks.translation.Desk.body;
import static io.syncdesk.quickbooks.translation.Desk.current;
import static io.syncdesk.quickbooks.translation.Desk.old;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.change.Application;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.InvoiceLine;
import io.syncdesk.core.change.Money;
import io.syncdesk.core.change.NumberedBy;
import io.syncdesk.core.change.Payment;
import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.change.SyncWish;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Preferences;
import io.syncdesk.core.mirror.Preferences.ClassTracking;
import io.syncdesk.core.mirror.Preferences.SalesTax;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an invoice is written as, byte for byte. */
class InvoiceTranslationTest {
  private static final Told PLAIN = Told.anInvoice("1001", "acc", "svc");
  private static final Told RICH =
      PLAIN.showing(
          new Invoice(
              "INV-7",
              NumberedBy.PERSON,
              "acc",
              Told.DAY,
              Told.DAY.plusDays(30),
              List.of(
                  line("2", "150.00", "300.00", "Planning", "Audit"),
                  line("1", "50.00", "50.00", null, null)),
              usd("17.50"),
              usd("367.50"),
              "Tax",
              "Boston",
              "Thank you"));

  private final Desk desk =
      new Desk()
          .has(Told.anAccount("acc"), BooksKind.CUSTOMER, "12")
          .has(Told.aService("svc"), BooksKind.ITEM, "33")
          .knows(ListKind.CLASS, "60", "Tax", "")
          .knows(ListKind.CLASS, "61", "Audit", "")
          .knows(ListKind.LOCATION, "65", "Boston", "");

  @Test
  void an_invoice_has_its_number_its_days_its_lines_and_our_marker() {
    assertThat(desk.write(PLAIN).body())
        .isEqualTo(
            body(
                """
                {"CustomerRef":{"value":"12"},"DocNumber":"1001","TxnDate":"2026-11-23",
                "Line":[{"DetailType":"SalesItemLineDetail","Amount":120.00,
                "SalesItemLineDetail":{"ItemRef":{"value":"33"},"Qty":1,"UnitPrice":120.00}}],
                "PrivateNote":"TaxDome invoice 1001"}
                """));
  }

  @Test
  void a_class_of_its_own_wins_over_the_class_of_all_and_the_location_stands_on_top() {
    assertThat(desk.write(RICH).body())
        .isEqualTo(
            body(
                """
                {"CustomerRef":{"value":"12"},"DocNumber":"INV-7","TxnDate":"2026-11-23",
                "DueDate":"2026-12-23",
                "Line":[{"DetailType":"SalesItemLineDetail","Amount":300.00,"Description":"Planning",
                "SalesItemLineDetail":{"ItemRef":{"value":"33"},"Qty":2,"UnitPrice":150.00,
                "ClassRef":{"value":"61"}}},
                {"DetailType":"SalesItemLineDetail","Amount":50.00,
                "SalesItemLineDetail":{"ItemRef":{"value":"33"},"Qty":1,"UnitPrice":50.00,
                "ClassRef":{"value":"60"}}}],
                "DepartmentRef":{"value":"65"},"CustomerMemo":{"value":"Thank you"},
                "PrivateNote":"TaxDome invoice 1001"}
                """));
  }

  @Test
  void tax_is_said_where_quickbooks_heeds_it() {
    desk.prefer(ClassTracking.OFF, SalesTax.ON);

    assertThat(desk.write(RICH).body())
        .contains("\"TxnTaxDetail\":{\"TotalTax\":17.50}")
        .contains("\"TaxCodeRef\":{\"value\":\"TAX\"}");
    assertThat(desk.write(PLAIN).body()).doesNotContain("TaxCodeRef").doesNotContain("TaxDetail");
  }

  @Test
  void classes_stand_on_top_where_the_company_tracks_them_there_and_nowhere_where_it_does_not() {
    desk.prefer(ClassTracking.PER_DOCUMENT, SalesTax.OFF);
    assertThat(desk.write(RICH).body()).contains("}],\"ClassRef\":{\"value\":\"60\"}");

    desk.prefer(ClassTracking.OFF, SalesTax.OFF);
    assertThat(desk.write(RICH).body()).doesNotContain("ClassRef");
  }

  @Test
  void where_quickbooks_numbers_documents_itself_ours_is_left_out() {
    desk.prefer(
        new Preferences(
            Preferences.Numbering.QUICKBOOKS,
            ClassTracking.OFF,
            Preferences.LocationTracking.OFF,
            SalesTax.OFF,
            "EUR",
            null));

    assertThat(desk.write(RICH).body())
        .doesNotContain("DocNumber")
        .doesNotContain("DepartmentRef")
        .contains("\"CurrencyRef\":{\"value\":\"USD\"}");
  }

  @Test
  void a_class_that_quickbooks_does_not_have_cannot_be_written() {
    var desk =
        new Desk()
            .has(Told.anAccount("acc"), BooksKind.CUSTOMER, "12")
            .has(Told.aService("svc"), BooksKind.ITEM, "33");

    assertThat(desk.fault(RICH)).isEqualTo(new Fault.ReferenceInactive("Class", "Audit"));
  }

  /** 6070: an amount has to be quantity times price, to the cent. */
  @ParameterizedTest
  @CsvSource({
    "2,150.00,300.00,true",
    "1.5,33.33,50.00,true",
    "0.333,10.00,3.33,true",
    "3,33.33,100.00,false",
    "1,0.00,10.00,false"
  })
  void quantity_and_price_are_said_where_they_make_the_amount(
      String quantity, String rate, String amount, boolean said) {
    var invoice = (Invoice) ((Content.Present) PLAIN.content()).snapshot();
    var odd =
        PLAIN.showing(
            new Invoice(
                invoice.number(),
                invoice.numberedBy(),
                "acc",
                Told.DAY,
                null,
                List.of(line(quantity, rate, amount, null, null)),
                null,
                usd(amount),
                null,
                null,
                null));

    assertThat(desk.write(odd).body().contains("UnitPrice")).isEqualTo(said);
  }

  @Test
  void a_changed_invoice_says_all_its_lines_and_leaves_the_note_alone() {
    var write = desk.write(PLAIN, old(BooksKind.INVOICE, "130"));

    assertThat(write.operation()).isEqualTo(Operation.UPDATE);
    assertThat(write.body())
        .startsWith("{\"Id\":\"130\",\"SyncToken\":\"3\",\"sparse\":true,\"CustomerRef\"")
        .contains("\"Line\":[{")
        .doesNotContain("PrivateNote");
  }

  @Test
  void a_cancelled_invoice_is_voided_once() {
    var cancelled = PLAIN.voided();
    var write = desk.write(cancelled, old(BooksKind.INVOICE, "130"));

    assertThat(write.operation()).isEqualTo(Operation.VOID);
    assertThat(write.body()).isEqualTo("{\"Id\":\"130\",\"SyncToken\":\"3\"}");
    var voided = current(BooksKind.INVOICE, "130", cancelled);
    assertThat(desk.draft(cancelled, voided)).isEqualTo(new Draft.Shown(List.of(voided)));
  }

  @Test
  void the_same_invoice_always_gives_the_same_bytes() {
    assertThat(desk.write(RICH).body()).isEqualTo(desk.write(RICH).body());
  }

  @Test
  void a_payment_settles_no_more_than_quickbooks_was_told_of() {
    desk.has(RICH, BooksKind.INVOICE, "130");
    var payment =
        Told.aPayment("pay", "acc")
            .showing(
                new Payment(
                    "acc",
                    Told.DAY,
                    usd("367.50"),
                    PaymentMethod.BANK,
                    null,
                    List.of(new Application("1001", usd("367.50"))),
                    SyncWish.YES));

    assertThat(desk.write(payment).body())
        .contains("\"TotalAmt\":367.50")
        .contains("\"Line\":[{\"Amount\":350.00,");
  }

  private static InvoiceLine line(
      String quantity,
      String rate,
      String amount,
      @Nullable String description,
      @Nullable String lineClass) {
    return new InvoiceLine(
        "svc",
        description,
        new BigDecimal(quantity),
        Money.of(rate, "USD"),
        Money.of(amount, "USD"),
        lineClass);
  }
}
