package io.syncdesk.quickbooks.firm;

import static io.syncdesk.core.change.Told.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.InvoiceLine;
import io.syncdesk.core.change.NumberedBy;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.State;
import io.syncdesk.quickbooks.wire.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second attempt reads what the first one's fault points at, and repairs what it can. */
class SecondAttemptTest {
  private static final Told CLIENT = Told.anAccount("acc");
  private static final Told SERVICE = Told.aService("svc");
  private static final Told INVOICE = Told.anInvoice("1001", "acc", "svc");

  private final Firm firm = new Firm();

  @BeforeEach
  void a_client_and_a_service_are_in_step() {
    firm.bookkeeper.customer("Ada acc");
    firm.hears(CLIENT, SERVICE).settles();
  }

  @AfterEach
  void close() {
    firm.close();
  }

  @Test
  void a_number_that_our_own_lost_write_has_is_taken_over() {
    var ours = lostWrite("\"DocNumber\":\"1001\",\"PrivateNote\":\"TaxDome invoice 1001\"");

    firm.hears(INVOICE).settles();

    assertThat(firm.counterpart(INVOICE, BooksKind.INVOICE).bookId()).isEqualTo(ours);
    var invoice = firm.bookkeeper.one("Invoice", "");
    assertThat(invoice.path("TotalAmt").decimalValue()).isEqualByComparingTo("120");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":500,\"body\":{\"Fault\":{\"Error\":[{\"code\":\"10000\"}],\"type\":\"SystemFault\"}}}",
        "{\"status\":200,\"body\":{\"Fault\":{\"Error\":[{\"code\":\"10000\"}],\"type\":\"SystemFault\"}}}",
        "{\"status\":400,\"body\":{\"Fault\":{\"Error\":[{\"code\":\"1010\"}]}}}",
        "{\"status\":400,\"body\":{\"Fault\":{\"Error\":[{\"code\":\"6000\",\"Detail\":\"Another"
            + " user was editing\"}]}}}"
      })
  void a_failure_inside_quickbooks_that_did_its_work_makes_no_second_invoice(String failure) {
    var unnumbered = INVOICE.showing(invoice(null));
    var ours = lostWrite("\"PrivateNote\":\"TaxDome invoice 1001\"");
    fails(failure);

    firm.hears(unnumbered).settles();

    assertThat(firm.bookkeeper.all("Invoice")).hasSize(1);
    assertThat(firm.counterpart(unnumbered, BooksKind.INVOICE).bookId()).isEqualTo(ours);
  }

  @Test
  void what_a_failure_left_behind_is_found_although_a_newer_version_says_another_day() {
    var ours = lostWrite("\"PrivateNote\":\"TaxDome invoice 1001\",\"TxnDate\":\"2026-01-05\"");
    fails("{\"status\":500,\"body\":{\"Fault\":{\"Error\":[{\"code\":\"10000\"}]}}}");
    firm.hears(INVOICE).turn();

    firm.hears(INVOICE.version(2).showing(invoice(null))).settles();

    assertThat(firm.bookkeeper.all("Invoice")).hasSize(1);
    assertThat(firm.counterpart(INVOICE, BooksKind.INVOICE).bookId()).isEqualTo(ours);
  }

  @Test
  void what_a_failure_left_behind_is_deleted_although_the_deletion_says_no_day() {
    lostWrite("\"PrivateNote\":\"TaxDome invoice 1001\"");
    fails("{\"status\":500,\"body\":{\"Fault\":{\"Error\":[{\"code\":\"10000\"}]}}}");
    firm.hears(INVOICE).turn();

    firm.hears(INVOICE.version(2).deleted()).settles();

    assertThat(firm.bookkeeper.all("Invoice")).isEmpty();
    assertThat(firm.record(INVOICE.entity()).state()).isInstanceOf(State.Deleted.class);
  }

  @Test
  void a_failure_inside_quickbooks_that_did_nothing_is_tried_again() {
    fails("{\"status\":500,\"body\":{\"Fault\":{\"Error\":[{\"code\":\"10000\"}]}}}");

    firm.hears(INVOICE).settles();

    assertThat(firm.record(INVOICE.entity()).state()).isInstanceOf(State.Synced.class);
    assertThat(firm.attempts(INVOICE)).hasSize(2);
  }

  @Test
  void a_document_of_another_invoice_is_never_taken_over() {
    lostWrite("\"PrivateNote\":\"TaxDome invoice 10010\"");
    fails("{\"status\":500,\"body\":{\"Fault\":{\"Error\":[{\"code\":\"10000\"}]}}}");

    firm.hears(INVOICE).settles();

    assertThat(firm.bookkeeper.all("Invoice")).hasSize(2);
  }

  @Test
  void a_document_that_is_gone_already_needs_no_deleting() {
    firm.hears(INVOICE).settles();
    firm.bookkeeper.delete("Invoice", firm.bookkeeper.one("Invoice", ""));

    firm.hears(INVOICE.version(2).deleted()).settles();

    assertThat(firm.record(INVOICE.entity()).state()).isInstanceOf(State.Deleted.class);
  }

  @Test
  void a_document_that_was_changed_meanwhile_is_deleted_all_the_same() {
    firm.hears(INVOICE).settles();
    var invoice = firm.bookkeeper.one("Invoice", "");
    firm.bookkeeper.change(invoice, "Invoice", "{\"TxnDate\":\"2026-01-01\"}");

    firm.hears(INVOICE.version(2).deleted()).settles();

    assertThat(firm.bookkeeper.all("Invoice")).isEmpty();
  }

  @Test
  void a_class_that_was_added_meanwhile_is_found() {
    var classed = INVOICE.showing(invoice("Litigation"));
    firm.hears(classed).turn();
    firm.bookkeeper.post("Class", "{\"Name\":\"Litigation\"}");

    firm.settles();

    var line = firm.bookkeeper.one("Invoice", "").path("Line").path(0);
    assertThat(Json.text(line, "SalesItemLineDetail", "ClassRef", "value")).isNotEmpty();
  }

  @Test
  void a_class_that_nobody_added_is_named_on_the_desk() {
    var classed = INVOICE.showing(invoice("Litigation"));

    firm.hears(classed).settles();

    assertThat(firm.fault(classed)).isEqualTo(new Fault.ReferenceInactive("Class", "Litigation"));
  }

  @Test
  void a_client_who_was_made_active_again_meanwhile_gets_the_invoice() {
    firm.bookkeeper.deactivate("Customer", "DisplayName = 'Ada acc'");
    firm.hears(INVOICE).turn();
    var resting = firm.bookkeeper.one("Customer", "Active IN (true,false)");
    firm.bookkeeper.change(resting, "Customer", "{\"Active\":true,\"DisplayName\":\"Ada acc\"}");

    firm.settles();

    assertThat(firm.record(INVOICE.entity()).state()).isInstanceOf(State.Synced.class);
  }

  private static Invoice invoice(@Nullable String className) {
    return new Invoice(
        null,
        NumberedBy.AUTOMATION,
        "acc",
        Told.DAY,
        null,
        List.of(
            new InvoiceLine("svc", null, BigDecimal.ONE, usd("120.00"), usd("120.00"), className)),
        null,
        usd("120.00"),
        null,
        null,
        null);
  }

  /** An invoice that is in QuickBooks although no answer ever said so. */
  private String lostWrite(String more) {
    var invoice =
        firm.bookkeeper.post(
            "Invoice",
            """
            {"CustomerRef":{"value":"%s"},"TxnDate":"2026-11-23",%s,
             "Line":[{"DetailType":"SalesItemLineDetail","Amount":1,
                      "SalesItemLineDetail":{"ItemRef":{"value":"%s"}}}]}
            """
                .formatted(
                    firm.bookkeeper.idOf("Customer", ""),
                    more,
                    firm.bookkeeper.idOf("Item", "Name = 'Tax return svc'")));
    return Json.text(invoice, "Id");
  }

  private void fails(String fault) {
    firm.bookkeeper.control(
        "/simulator/faults", "{\"path\":\"/invoice\",\"fault\":%s}".formatted(fault));
  }
}
