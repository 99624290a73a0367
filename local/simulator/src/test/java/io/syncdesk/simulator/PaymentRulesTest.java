package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.simulator.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a payment may settle, and what freezes it. */
final class PaymentRulesTest {
  private final World world = new World();
  private final String customer = world.customer("Doe");
  private final String item = world.service("Tax return");
  private final String invoice = Json.text(world.invoice(customer, item, "100"), "Id");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_payment_without_an_amount_is_refused() {
    var refused = world.post("payment", "{\"CustomerRef\":{\"value\":\"%s\"}}".formatted(customer));

    assertThat(refused.code()).isEqualTo("6000");
    assertThat(refused.detail()).contains("You must set a transaction amount");
  }

  @Test
  void a_payment_without_a_customer_is_refused() {
    var refused = world.post("payment", "{\"TotalAmt\":5}");

    assertThat(refused.code()).isEqualTo("2020");
    assertThat(refused.element()).isEqualTo("CustomerRef");
  }

  @Test
  void a_line_cannot_settle_more_than_the_invoice_owes() {
    var refused = world.post("payment", world.paymentBody(customer, "150", invoice, "150"));

    assertThat(refused.code()).isEqualTo("6000");
    assertThat(Json.decimal(world.read("Invoice", invoice), "Balance")).isEqualByComparingTo("100");
  }

  @Test
  void lines_cannot_add_up_to_more_than_was_paid() {
    var refused = world.post("payment", world.paymentBody(customer, "50", invoice, "100"));

    assertThat(refused.code()).isEqualTo("6000");
  }

  @Test
  void an_invoice_of_another_customer_cannot_be_linked() {
    var other = world.customer("Roe");

    var refused = world.post("payment", world.paymentBody(other, "100", invoice, "100"));

    assertThat(refused.code()).isEqualTo("620");
  }

  @Test
  void a_parent_may_pay_for_the_customer_below() {
    var job =
        Json.text(
            world.create(
                "Customer",
                "{\"DisplayName\":\"Kitchen\",\"Job\":true,\"ParentRef\":{\"value\":\"%s\"}}"
                    .formatted(customer)),
            "Id");
    var jobs = Json.text(world.invoice(job, item, "30"), "Id");

    assertThat(world.post("payment", world.paymentBody(customer, "30", jobs, "30")).status())
        .isEqualTo(200);
  }

  @Test
  void a_paid_invoice_cannot_be_linked_again() {
    world.payment(customer, "100", invoice, "100");

    var refused = world.post("payment", world.paymentBody(customer, "100", invoice, "100"));

    assertThat(refused.code()).isEqualTo("620");
  }

  @Test
  void a_voided_invoice_cannot_be_linked() {
    world.voidIt("Invoice", invoice).entity("Invoice");

    var refused = world.post("payment", world.paymentBody(customer, "100", invoice, "100"));

    assertThat(refused.code()).isEqualTo("620");
  }

  @Test
  void an_invoice_that_is_not_there_cannot_be_paid() {
    assertThat(world.post("payment", world.paymentBody(customer, "1", "999", "1")).code())
        .isEqualTo("610");
  }

  @Test
  void an_update_that_keeps_the_application_is_no_second_payment() {
    var payment = Json.text(world.payment(customer, "100", invoice, "100"), "Id");

    var changed =
        world.change("Payment", payment, world.paymentBody(customer, "100", invoice, "100"));

    assertThat(changed.status()).isEqualTo(200);
    assertThat(Json.decimal(world.read("Invoice", invoice), "Balance")).isZero();
  }

  @Test
  void an_invoice_with_a_payment_cannot_be_deleted() {
    world.payment(customer, "40", invoice, "40");

    assertThat(world.delete("Invoice", invoice).code()).isEqualTo("800");
  }

  @Test
  void card_details_need_a_payment_method_that_is_a_card() {
    var refused = world.post("payment", card(world.paymentMethod("Cash")));

    assertThat(refused.code()).isEqualTo("6000");
    assertThat(refused.detail()).contains("\"Cash\"");
    assertThat(refused.element()).isEqualTo("PaymentMethodRef");
    assertThat(world.post("payment", card(world.paymentMethod("Credit Card"))).status())
        .isEqualTo(200);
  }

  @Test
  void ticking_the_credit_card_box_cures_the_payment() {
    var method = world.paymentMethod("Credit Card");
    world.change("PaymentMethod", method, "{\"Type\":\"NON_CREDIT_CARD\"}").entity("PaymentMethod");
    assertThat(world.post("payment", card(method)).code()).isEqualTo("6000");

    world.change("PaymentMethod", method, "{\"Type\":\"CREDIT_CARD\"}").entity("PaymentMethod");

    assertThat(world.post("payment", card(method)).status()).isEqualTo(200);
  }

  @Test
  void a_deposited_payment_is_frozen() {
    var payment = Json.text(world.payment(customer, "100", invoice, "100"), "Id");
    world.deposit(payment, "100");

    assertThat(world.change("Payment", payment, "{\"PrivateNote\":\"x\"}").code())
        .isEqualTo("6540");
    assertThat(world.delete("Payment", payment).code()).isEqualTo("6540");
    assertThat(world.post("payment?include=void", world.reference("Payment", payment)).code())
        .isEqualTo("6540");
    assertThat(Json.text(world.read("Payment", payment).path("LinkedTxn").path(0), "TxnType"))
        .isEqualTo("Deposit");
  }

  @Test
  void a_deposit_moves_the_money_to_the_bank() {
    var payment = Json.text(world.payment(customer, "100", invoice, "100"), "Id");

    world.deposit(payment, "100");

    assertThat(balance("Checking")).isEqualTo("100.00");
    assertThat(balance("Undeposited Funds")).isEqualTo("0.00");
  }

  @Test
  void a_payment_taken_out_of_its_deposit_thaws() {
    var payment = Json.text(world.payment(customer, "100", invoice, "100"), "Id");
    var deposit = Json.text(world.deposit(payment, "100"), "Id");

    world.delete("Deposit", deposit).entity("Deposit");

    assertThat(world.change("Payment", payment, "{\"PrivateNote\":\"x\"}").status()).isEqualTo(200);
    assertThat(balance("Undeposited Funds")).isEqualTo("100.00");
  }

  @Test
  void a_payment_is_deposited_once_and_whole() {
    var payment = Json.text(world.payment(customer, "100", invoice, "100"), "Id");
    assertThat(world.post("deposit", deposit(payment, "60")).code()).isEqualTo("6000");
    world.deposit(payment, "100");

    assertThat(world.post("deposit", deposit(payment, "100")).code()).isEqualTo("6000");
  }

  private String balance(String account) {
    return Json.decimal(world.read("Account", world.account(account)), "CurrentBalance")
        .toPlainString();
  }

  private String deposit(String payment, String amount) {
    return """
    {"DepositToAccountRef":{"value":"%s"},
     "Line":[{"Amount":%s,"LinkedTxn":[{"TxnId":"%s","TxnType":"Payment"}]}]}\
    """
        .formatted(world.account("Checking"), amount, payment);
  }

  private String card(String method) {
    return """
    {"CustomerRef":{"value":"%s"},"TotalAmt":5,"PaymentMethodRef":{"value":"%s"},
     "CreditCardPayment":{"CreditChargeInfo":{"Type":"Visa"}}}\
    """
        .formatted(customer, method);
  }
}
