package io.syncdesk.quickbooks.firm;

import static io.syncdesk.core.change.Told.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.change.Service;
import io.syncdesk.core.change.SyncWish;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.State;
import io.syncdesk.core.resolution.Status;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in the way goes away in QuickBooks, and with it the sync error, by itself (B7). */
class FixedInQuickBooksTest {
  private static final Told CLIENT = Told.anAccount("acc");
  private static final Told SERVICE = Told.aService("svc");
  private static final Told INVOICE = Told.anInvoice("1001", "acc", "svc");
  private static final Told PAYMENT = Told.aPayment("pay", "acc", "1001");
  private final Firm firm = new Firm();

  @BeforeEach
  void the_client_and_the_service_are_in_the_books() {
    firm.bookkeeper.customer("Ada acc");
    firm.hears(CLIENT, SERVICE).settles();
  }

  @AfterEach
  void close() {
    firm.close();
  }

  @Test
  void a_customer_of_the_clients_name_appears() {
    var stranger = Told.anAccount("stranger");
    isOnTheDesk(stranger, Fault.NoMatchingCustomer.class);

    firm.bookkeeper.customer("Ada stranger");

    heals(stranger);
  }

  @Test
  void the_other_invoice_gets_another_number() {
    firm.bookkeeper.typedInvoice("1001");
    isOnTheDesk(INVOICE, Fault.NumberTaken.class);

    var theirs = firm.bookkeeper.one("Invoice", "DocNumber = '1001'");
    firm.bookkeeper.change(theirs, "Invoice", "{\"DocNumber\":\"1001-old\"}");

    heals(INVOICE);
  }

  @Test
  void the_other_invoice_is_deleted() {
    firm.bookkeeper.typedInvoice("1001");
    isOnTheDesk(INVOICE, Fault.NumberTaken.class);

    firm.bookkeeper.delete("Invoice", firm.bookkeeper.one("Invoice", "DocNumber = '1001'"));

    heals(INVOICE);
  }

  @Test
  void the_period_is_opened_again() {
    closedThrough("2026-11-30");
    isOnTheDesk(INVOICE, Fault.PeriodClosed.class);

    closedThrough("2026-10-31");

    heals(INVOICE);
  }

  @Test
  void the_payment_method_is_ticked_as_a_credit_card() {
    cardIs("NON_CREDIT_CARD");
    firm.hears(INVOICE).settles();
    isOnTheDesk(PAYMENT, Fault.PaymentMethodNotCard.class);

    cardIs("CREDIT_CARD");

    heals(PAYMENT);
  }

  @Test
  void the_item_of_the_same_name_gets_another_one() {
    firm.bookkeeper.item("Tax return other", 7);
    isOnTheDesk(Told.aService("other"), Fault.NameTaken.class);

    var item = firm.bookkeeper.one("Item", "Name = 'Tax return other'");
    firm.bookkeeper.change(item, "Item", "{\"Name\":\"Something else\"}");

    heals(Told.aService("other"));
  }

  @Test
  void the_account_that_was_missing_is_made() {
    var odd =
        Told.aService("odd")
            .showing(new Service("Odd service", usd("10.00"), null, null, "Nowhere"));
    isOnTheDesk(odd, Fault.AccountMissing.class);

    firm.bookkeeper.account("Nowhere", "Income");

    heals(odd);
  }

  @Test
  void one_account_that_did_not_help_does_not_hide_the_next() {
    var odd =
        Told.aService("odd")
            .showing(new Service("Odd service", usd("10.00"), null, null, "Nowhere"));
    isOnTheDesk(odd, Fault.AccountMissing.class);
    firm.bookkeeper.account("Elsewhere", "Income");
    firm.looks();
    assertThat(firm.fault(odd)).isInstanceOf(Fault.AccountMissing.class);

    firm.clock.advance(Duration.ofSeconds(2));
    firm.bookkeeper.account("Nowhere", "Income");

    heals(odd);
  }

  @Test
  void a_number_that_quickbooks_did_not_say_who_has_is_given_up() {
    var theirs = firm.bookkeeper.typedInvoice("1001");
    firm.looks();
    isOnTheDesk(INVOICE, Fault.NumberTaken.class);

    firm.bookkeeper.delete("Invoice", firm.bookkeeper.one("Invoice", "Id = '" + theirs + "'"));

    heals(INVOICE);
  }

  @Test
  void the_payment_is_taken_out_of_its_deposit() {
    var cash = PAYMENT.paidBy(PaymentMethod.CASH, SyncWish.YES);
    firm.hears(INVOICE, cash).settles();
    var deposit = firm.bookkeeper.deposit(firm.bookkeeper.idOf("Payment", "PaymentRefNum = 'pay'"));
    isOnTheDesk(cash.dated(Told.DAY.minusDays(1)).version(2), Fault.Deposited.class);

    firm.bookkeeper.delete("Deposit", firm.bookkeeper.one("Deposit", "Id = '" + deposit + "'"));

    heals(cash);
  }

  @Test
  void what_is_not_fixed_is_not_tried_again() {
    firm.bookkeeper.typedInvoice("1001");
    isOnTheDesk(INVOICE, Fault.NumberTaken.class);
    firm.looks();
    var attempts = firm.attempts(INVOICE).size();

    firm.bookkeeper.customer("Somebody else");
    firm.looks().looks();

    assertThat(firm.attempts(INVOICE)).hasSize(attempts);
  }

  private void isOnTheDesk(Told told, Class<? extends Fault> fault) {
    firm.hears(told).settles();
    assertThat(firm.fault(told)).isInstanceOf(fault);
  }

  private void heals(Told told) {
    firm.looks();
    assertThat(firm.record(told.entity()).state()).isEqualTo(new State.Synced());
    assertThat(firm.error(told).status())
        .isInstanceOfSatisfying(
            Status.Resolved.class,
            it -> assertThat(it.cure()).isInstanceOf(Status.Cure.FixedInQuickBooks.class));
  }

  private void closedThrough(String day) {
    firm.bookkeeper.change(
        firm.bookkeeper.all("Preferences").getFirst(),
        "Preferences",
        "{\"AccountingInfoPrefs\":{\"BookCloseDate\":\"%s\"}}".formatted(day));
  }

  private void cardIs(String type) {
    var card = firm.bookkeeper.one("PaymentMethod", "Name = 'Credit Card'");
    firm.bookkeeper.change(card, "PaymentMethod", "{\"Type\":\"%s\"}".formatted(type));
  }
}
