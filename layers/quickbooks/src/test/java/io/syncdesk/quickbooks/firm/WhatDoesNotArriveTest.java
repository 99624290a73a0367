package io.syncdesk.quickbooks.firm;

import static io.syncdesk.core.change.Told.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.change.Service;
import io.syncdesk.core.change.SyncWish;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.State;
import io.syncdesk.quickbooks.wire.Json;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a rule of QuickBooks' own keeps out is on the desk after two attempts, with its reason. */
class WhatDoesNotArriveTest {
  private static final Told CLIENT = Told.anAccount("acc");
  private static final Told SERVICE = Told.aService("svc");
  private static final Told INVOICE = Told.anInvoice("1001", "acc", "svc");
  private static final Told PAYMENT = Told.aPayment("pay", "acc", "1001");

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
  void a_client_whom_quickbooks_does_not_know() {
    var stranger = Told.anAccount("stranger");

    firm.hears(stranger).settles();

    assertThat(firm.fault(stranger)).isEqualTo(new Fault.NoMatchingCustomer("Ada stranger"));
    assertThat(firm.attempts(stranger)).hasSize(2);
  }

  @Test
  void a_customer_entered_between_the_attempts_is_found_by_the_second() {
    var late = Told.anAccount("late");
    firm.hears(late).turn();
    firm.bookkeeper.customer("Ada late");

    firm.settles();

    assertThat(firm.record(late.entity()).state()).isInstanceOf(State.Synced.class);
  }

  @Test
  void a_number_that_another_invoice_has() {
    var theirs = firm.bookkeeper.typedInvoice("1001");

    firm.hears(INVOICE).settles();

    assertThat(firm.fault(INVOICE)).isEqualTo(new Fault.NumberTaken("1001", theirs));
    assertThat(firm.attempts(INVOICE)).hasSize(2);
  }

  @Test
  void a_number_freed_between_the_attempts_is_used_by_the_second() {
    firm.bookkeeper.typedInvoice("1001");
    firm.hears(INVOICE).turn();
    var theirs = firm.bookkeeper.one("Invoice", "DocNumber = '1001'");
    firm.bookkeeper.change(theirs, "Invoice", "{\"DocNumber\":\"1001-old\"}");

    firm.settles();

    assertThat(firm.record(INVOICE.entity()).state()).isInstanceOf(State.Synced.class);
  }

  @Test
  void an_invoice_for_a_service_that_was_made_inactive_names_the_service() {
    firm.bookkeeper.deactivate("Item", "Name = 'Tax return svc'");

    firm.hears(INVOICE).settles();

    assertThat(firm.fault(INVOICE))
        .isEqualTo(new Fault.ReferenceInactive("Item", "Tax return svc"));
  }

  @Test
  void an_invoice_for_a_client_who_was_made_inactive_names_the_client() {
    firm.bookkeeper.deactivate("Customer", "DisplayName = 'Ada acc'");

    firm.hears(INVOICE).settles();

    assertThat(firm.fault(INVOICE)).isEqualTo(new Fault.ReferenceInactive("Customer", "Ada acc"));
  }

  @Test
  void an_invoice_dated_into_a_closed_period() {
    var preferences = firm.bookkeeper.all("Preferences").getFirst();
    firm.bookkeeper.change(
        preferences, "Preferences", "{\"AccountingInfoPrefs\":{\"BookCloseDate\":\"2026-11-30\"}}");

    firm.hears(INVOICE).settles();

    assertThat(firm.fault(INVOICE)).isEqualTo(new Fault.PeriodClosed());
    assertThat(firm.mirror.preferences(Firm.REALM).orElseThrow().closedThrough())
        .isEqualTo(LocalDate.of(2026, 11, 30));
  }

  @Test
  void an_invoice_that_somebody_deleted_in_quickbooks_is_not_written_again() {
    firm.hears(INVOICE).settles();
    firm.bookkeeper.delete("Invoice", firm.bookkeeper.one("Invoice", "DocNumber = '1001'"));

    firm.hears(INVOICE.version(2)).settles();

    assertThat(firm.fault(INVOICE)).isEqualTo(new Fault.DeletedInQuickBooks());
    assertThat(firm.bookkeeper.all("Invoice")).isEmpty();
  }

  @Test
  void an_invoice_that_somebody_changed_in_quickbooks_is_overwritten_by_the_second_attempt() {
    firm.hears(INVOICE).settles();
    var invoice = firm.bookkeeper.one("Invoice", "DocNumber = '1001'");
    firm.bookkeeper.change(invoice, "Invoice", "{\"TxnDate\":\"2026-01-01\"}");

    firm.hears(INVOICE.version(2)).settles();

    assertThat(firm.record(INVOICE.entity()).state()).isInstanceOf(State.Synced.class);
    assertThat(Json.text(firm.bookkeeper.one("Invoice", "DocNumber = '1001'"), "TxnDate"))
        .isEqualTo("2026-11-23");
    assertThat(firm.attempts(INVOICE.version(2))).hasSize(3);
  }

  @Test
  void a_service_that_would_earn_into_the_receivables() {
    var service = earningInto("Accounts Receivable (A/R)");

    firm.hears(service).settles();

    assertThat(firm.fault(service))
        .isEqualTo(new Fault.AccountTypeWrong("Accounts Receivable (A/R)"));
  }

  @Test
  void a_service_whose_income_account_is_not_in_the_chart() {
    var service = earningInto("Nowhere");

    firm.hears(service).settles();

    assertThat(firm.fault(service)).isEqualTo(new Fault.AccountMissing("Nowhere"));
  }

  @Test
  void a_service_whose_name_another_item_has() {
    firm.bookkeeper.item("Tax return other", 7);

    firm.hears(Told.aService("other")).settles();

    assertThat(firm.fault(Told.aService("other")))
        .isEqualTo(new Fault.NameTaken("Tax return other"));
  }

  @Test
  void a_service_whose_name_an_equal_item_has_takes_it_over() {
    firm.bookkeeper.item("Tax return equal", 100);

    firm.hears(Told.aService("equal")).settles();

    assertThat(firm.record(Told.aService("equal").entity()).state())
        .isInstanceOf(State.Synced.class);
    assertThat(firm.bookkeeper.find("Item", "Name = 'Tax return equal'")).hasSize(1);
  }

  @Test
  void a_card_payment_while_credit_card_is_not_marked_as_one() {
    var card = firm.bookkeeper.one("PaymentMethod", "Name = 'Credit Card'");
    firm.bookkeeper.change(card, "PaymentMethod", "{\"Type\":\"NON_CREDIT_CARD\"}");

    firm.hears(INVOICE, PAYMENT).settles();

    assertThat(firm.fault(PAYMENT)).isEqualTo(new Fault.PaymentMethodNotCard("Credit Card"));
  }

  @Test
  void a_payment_that_was_brought_to_the_bank() {
    var cash = PAYMENT.paidBy(PaymentMethod.CASH, SyncWish.YES);
    firm.hears(INVOICE, cash).settles();
    firm.bookkeeper.deposit(firm.bookkeeper.idOf("Payment", "PaymentRefNum = 'pay'"));

    firm.hears(cash.dated(Told.DAY.minusDays(1)).version(2)).settles();

    assertThat(firm.fault(cash)).isEqualTo(new Fault.Deposited());
  }

  @Test
  void a_payment_that_settles_more_than_its_invoice_owes() {
    firm.hears(INVOICE).settles();
    firm.bookkeeper.post(
        "Payment",
        """
        {"CustomerRef":{"value":"%s"},"TotalAmt":20,
         "Line":[{"Amount":20,"LinkedTxn":[{"TxnId":"%s","TxnType":"Invoice"}]}]}
        """
            .formatted(
                firm.bookkeeper.idOf("Customer", ""),
                firm.bookkeeper.idOf("Invoice", "DocNumber = '1001'")));

    firm.hears(PAYMENT).settles();

    assertThat(firm.fault(PAYMENT)).isInstanceOf(Fault.PaymentExceedsInvoice.class);
  }

  @Test
  void a_fee_whose_expense_account_was_made_inactive_names_the_account() {
    var fee = feesArrive();
    firm.bookkeeper.deactivate("Account", "Name = 'Stripe Fees'");

    firm.hears(fee).settles();

    assertThat(firm.fault(fee)).isEqualTo(new Fault.ReferenceInactive("Account", "Stripe Fees"));
  }

  @Test
  void a_fee_whose_provider_is_the_name_of_a_customer() {
    firm.bookkeeper.customer("Stripe");
    var fee = feesArrive();

    firm.hears(fee).settles();

    assertThat(firm.fault(fee)).isEqualTo(new Fault.NameTaken("Stripe"));
  }

  @Test
  void a_refund_to_a_client_who_was_made_inactive() {
    firm.hears(INVOICE, PAYMENT).settles();
    firm.bookkeeper.deactivate("Customer", "DisplayName = 'Ada acc'");
    var refund = Told.aRefund("ref", "acc", "pay");

    firm.hears(refund).settles();

    assertThat(firm.fault(refund)).isEqualTo(new Fault.ReferenceInactive("Customer", "Ada acc"));
  }

  private static Told earningInto(String account) {
    return Told.aService("odd")
        .showing(new Service("Odd service", usd("10.00"), null, null, account));
  }

  /** The firm makes expenses of fees, and knows the accounts for it. */
  private Told feesArrive() {
    var expense = firm.bookkeeper.account("Stripe Fees", "Expense");
    var clearing = firm.bookkeeper.account("Stripe Clearing", "Bank");
    firm.choose(
        new Settings(
            Told.DAY.minusYears(1),
            Settings.AccountsAtStart.ALL,
            null,
            true,
            expense,
            clearing,
            true,
            false));
    firm.reloadsItsLists();
    firm.hears(INVOICE, PAYMENT).settles();
    return Told.aFee("fee", "pay");
  }
}
