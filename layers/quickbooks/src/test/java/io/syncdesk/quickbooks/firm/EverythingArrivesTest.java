package io.syncdesk.quickbooks.firm;

import static io.syncdesk.core.change.Told.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.change.SyncWish;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.record.State;
import io.syncdesk.quickbooks.wire.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All six kinds, from TaxDome's word to QuickBooks' books. */
class EverythingArrivesTest {
  private static final Told CLIENT = Told.anAccount("acc");
  private static final Told SERVICE = Told.aService("svc");
  private static final Told INVOICE = Told.anInvoice("1001", "acc", "svc");
  private static final Told PAYMENT = Told.aPayment("pay", "acc", "1001");

  private final Firm firm = new Firm();

  @BeforeEach
  void the_client_is_a_customer_already() {
    firm.bookkeeper.customer("Ada acc");
    firm.wantsExpenses();
  }

  @AfterEach
  void close() {
    firm.close();
  }

  @Test
  void an_invoice_waits_for_its_client_and_its_service_and_then_goes_by_itself() {
    firm.hears(INVOICE).settles();
    assertThat(firm.record(INVOICE.entity()).state()).isInstanceOf(State.Waiting.class);

    firm.hears(SERVICE, CLIENT).settles();

    assertThat(firm.record(INVOICE.entity()).state()).isInstanceOf(State.Synced.class);
    var invoice = firm.bookkeeper.one("Invoice", "DocNumber = '1001'");
    assertThat(invoice.path("TotalAmt").decimalValue()).isEqualByComparingTo("120");
    assertThat(Json.text(invoice, "PrivateNote")).isEqualTo("TaxDome invoice 1001");
  }

  @Test
  void a_payment_closes_its_invoice() {
    firm.hears(CLIENT, SERVICE, INVOICE, PAYMENT).settles();

    var invoice = firm.bookkeeper.one("Invoice", "DocNumber = '1001'");
    assertThat(invoice.path("Balance").decimalValue()).isZero();
    var payment = firm.bookkeeper.one("Payment", "PaymentRefNum = 'pay'");
    assertThat(Json.text(payment, "DepositToAccountRef", "value"))
        .isEqualTo(firm.bookkeeper.idOf("Account", "Name = 'Undeposited Funds'"));
    assertThat(Json.text(payment, "PaymentMethodRef", "value"))
        .isEqualTo(firm.bookkeeper.idOf("PaymentMethod", "Name = 'Credit Card'"));
  }

  @Test
  void a_refund_and_a_fee_follow_their_payment() {
    var refund = Told.aRefund("ref", "acc", "pay");
    var fee = Told.aFee("fee", "pay");

    firm.hears(fee, refund, PAYMENT, INVOICE, SERVICE, CLIENT).settles();

    assertThat(firm.record(refund.entity()).state()).isInstanceOf(State.Synced.class);
    assertThat(firm.record(fee.entity()).state()).isInstanceOf(State.Synced.class);
    assertThat(firm.bookkeeper.all("RefundReceipt")).hasSize(1);
    var purchase = firm.bookkeeper.all("Purchase").getFirst();
    assertThat(Json.text(purchase, "EntityRef", "value"))
        .isEqualTo(firm.bookkeeper.idOf("Vendor", "DisplayName = 'Stripe'"));
    assertThat(purchase.path("TotalAmt").decimalValue()).isEqualByComparingTo("3.50");
  }

  @Test
  void many_fees_create_their_vendor_once() {
    firm.hears(CLIENT, SERVICE, INVOICE, PAYMENT).settles();

    firm.hears(Told.aFee("f1", "pay"), Told.aFee("f2", "pay"), Told.aFee("f3", "pay")).settles();

    assertThat(firm.bookkeeper.all("Vendor")).hasSize(1);
    assertThat(firm.bookkeeper.all("Purchase")).hasSize(3);
  }

  @Test
  void a_promotional_credit_that_turns_out_to_be_cash_leaves_no_credit_memo_behind() {
    var credit =
        Told.aPayment("pay", "acc", "1001")
            .paidBy(PaymentMethod.PROMOTIONAL_CREDIT, SyncWish.AS_SETTING);
    firm.hears(CLIENT, SERVICE, INVOICE, credit).settles();

    firm.hears(credit.version(2).paidBy(PaymentMethod.CASH, SyncWish.AS_SETTING)).settles();

    assertThat(firm.bookkeeper.all("CreditMemo")).isEmpty();
    assertThat(firm.bookkeeper.one("Invoice", "").path("Balance").decimalValue()).isZero();
  }

  @Test
  void a_promotional_credit_is_a_credit_memo_that_pays_the_invoice() {
    var credit =
        Told.aPayment("cr", "acc", "1001")
            .paidBy(PaymentMethod.PROMOTIONAL_CREDIT, SyncWish.AS_SETTING);

    firm.hears(CLIENT, SERVICE, INVOICE, credit).settles();

    assertThat(firm.record(credit.entity()).state()).isInstanceOf(State.Synced.class);
    assertThat(firm.bookkeeper.all("CreditMemo")).hasSize(1);
    assertThat(firm.bookkeeper.all("Payment").getFirst().path("TotalAmt").decimalValue()).isZero();
    var invoice = firm.bookkeeper.one("Invoice", "DocNumber = '1001'");
    assertThat(invoice.path("Balance").decimalValue()).isZero();
  }

  @Test
  void a_changed_invoice_changes_the_one_that_is_there() {
    firm.hears(CLIENT, SERVICE, INVOICE).settles();

    firm.hears(INVOICE.dated(Told.DAY.plusDays(3)).version(2)).settles();

    var invoice = firm.bookkeeper.one("Invoice", "DocNumber = '1001'");
    assertThat(Json.text(invoice, "TxnDate")).isEqualTo("2026-11-26");
    assertThat(firm.counterpart(INVOICE, BooksKind.INVOICE).syncToken()).isEqualTo("1");
  }

  @Test
  void a_cancelled_invoice_stays_with_a_total_of_nothing() {
    firm.hears(CLIENT, SERVICE, INVOICE).settles();

    firm.hears(INVOICE.version(2).voided()).settles();

    var invoice = firm.bookkeeper.one("Invoice", "DocNumber = '1001'");
    assertThat(invoice.path("TotalAmt").decimalValue()).isZero();
    assertThat(Json.text(invoice, "PrivateNote")).startsWith("Voided");
  }

  @Test
  void what_is_deleted_in_taxdome_leaves_the_books() {
    var refund = Told.aRefund("ref", "acc", "pay");
    var fee = Told.aFee("fee", "pay");
    firm.hears(CLIENT, SERVICE, INVOICE, PAYMENT, refund, fee).settles();

    firm.hears(fee.version(2).deleted(), refund.version(2).deleted()).settles();
    firm.hears(PAYMENT.version(2).deleted()).settles();
    firm.hears(INVOICE.version(2).deleted()).settles();
    firm.hears(SERVICE.version(2).deleted(), CLIENT.version(2).deleted()).settles();

    assertThat(firm.bookkeeper.all("Invoice")).isEmpty();
    assertThat(firm.bookkeeper.all("Payment")).isEmpty();
    assertThat(firm.bookkeeper.all("RefundReceipt")).isEmpty();
    assertThat(firm.bookkeeper.all("Purchase")).isEmpty();
    assertThat(firm.bookkeeper.find("Item", "Name = 'Tax return svc'")).isEmpty();
    assertThat(firm.bookkeeper.all("Customer")).hasSize(1);
    assertThat(firm.tables.allErrors(Told.FIRM)).isEmpty();
  }

  @Test
  void a_service_has_its_price_and_the_usual_income_account() {
    firm.hears(SERVICE).settles();

    var item = firm.bookkeeper.one("Item", "Name = 'Tax return svc'");
    assertThat(item.path("UnitPrice").decimalValue()).isEqualByComparingTo(usd("100.00").amount());
    assertThat(Json.text(item, "IncomeAccountRef", "value"))
        .isEqualTo(firm.bookkeeper.idOf("Account", "Name = 'Uncategorized Income'"));
  }
}
