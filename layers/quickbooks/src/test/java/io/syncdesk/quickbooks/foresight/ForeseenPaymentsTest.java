package io.syncdesk.quickbooks.foresight;

import static io.syncdesk.core.change.Told.aPayment;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.Application;
import io.syncdesk.core.change.Payment;
import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.change.SyncWish;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.fault.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What QuickBooks would refuse of payments is foreseen, and comes. */
class ForeseenPaymentsTest extends AFirmInStep {
  @Test
  void a_payment_of_more_than_its_invoice_owes_and_by_how_much() {
    firm.hears(INVOICE).settles();
    somebodyElsePays("20");

    assertThat(seer.refused(PAYMENT))
        .isEqualTo(new Fault.PaymentExceedsInvoice("1001: 120.00 > 100.00"));
  }

  @Test
  void a_payment_of_an_invoice_that_is_paid() {
    firm.hears(INVOICE).settles();
    somebodyElsePays("120");

    assertThat(seer.refused(PAYMENT)).isEqualTo(new Fault.LinkRefused("1001"));
  }

  @Test
  void a_payment_that_grows_beyond_what_its_invoice_owes() {
    firm.hears(INVOICE, paying("100.00", "100.00")).settles().looks();

    assertThat(seer.refused(paying("150.00", "150.00").version(2)))
        .isEqualTo(new Fault.PaymentExceedsInvoice("1001: 150.00 > 120.00"));
  }

  @Test
  void a_payment_that_settles_more_than_was_paid() {
    firm.hears(INVOICE).settles().looks();

    assertThat(seer.refused(paying("50.00", "100.00"))).isInstanceOf(Fault.BusinessRule.class);
  }

  @Test
  void a_payment_for_the_invoice_of_another_client() {
    firm.bookkeeper.customer("Ada other");
    firm.hears(anAccount("other"), INVOICE).settles().looks();

    assertThat(seer.refused(aPayment("pay", "other", "1001")))
        .isEqualTo(new Fault.LinkRefused("1001"));
  }

  @Test
  void a_card_payment_while_credit_card_is_not_marked_as_one() {
    var card = firm.bookkeeper.one("PaymentMethod", "Name = 'Credit Card'");
    firm.bookkeeper.change(card, "PaymentMethod", "{\"Type\":\"NON_CREDIT_CARD\"}");
    firm.hears(INVOICE).settles().looks();

    assertThat(seer.refused(PAYMENT)).isEqualTo(new Fault.PaymentMethodNotCard("Credit Card"));
  }

  @Test
  void a_card_payment_that_becomes_one_in_cash() {
    firm.hears(INVOICE, PAYMENT).settles().looks();

    assertThat(seer.refused(PAYMENT.paidBy(PaymentMethod.CASH, SyncWish.YES).version(2)))
        .isEqualTo(new Fault.PaymentMethodNotCard("Cash"));
  }

  @Test
  void a_promotional_credit_that_settles_more_than_the_invoice_owes() {
    firm.hears(INVOICE).settles();
    somebodyElsePays("20");
    var credit = PAYMENT.paidBy(PaymentMethod.PROMOTIONAL_CREDIT, SyncWish.AS_SETTING);

    assertThat(seer.refused(credit)).isInstanceOf(Fault.PaymentExceedsInvoice.class);
  }

  private static Told paying(String amount, String applied) {
    return PAYMENT.showing(
        new Payment(
            "acc",
            Told.DAY,
            usd(amount),
            PaymentMethod.CARD,
            "pay",
            List.of(new Application("1001", usd(applied))),
            SyncWish.AS_SETTING));
  }
}
