package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.simulator.json.Json;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What documents move: customers, accounts, and each other. */
final class BalancesTest {
  private final World world = new World();
  private final String customer = world.customer("Doe");
  private final String item = world.service("Tax return");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void an_invoice_adds_to_what_the_customer_owes() {
    var invoice = world.invoice(customer, item, "120.50");

    assertThat(Json.decimal(invoice, "Balance")).isEqualByComparingTo("120.50");
    assertThat(owed()).isEqualByComparingTo("120.50");
    assertThat(accountBalance("Accounts Receivable (A/R)")).isEqualByComparingTo("120.50");
  }

  @Test
  void an_invoice_ends_with_a_subtotal_line() {
    var lines = world.invoice(customer, item, "120.50").path("Line");

    assertThat(Json.text(lines.path(1), "DetailType")).isEqualTo("SubTotalLineDetail");
    assertThat(Json.decimal(lines.path(1), "Amount")).isEqualByComparingTo("120.50");
  }

  @Test
  void a_line_without_an_item_is_text_and_costs_nothing() {
    var invoice =
        world.create(
            "Invoice",
            """
            {"CustomerRef":{"value":"%s"},"Line":[{"DetailType":"SalesItemLineDetail","Amount":9,
             "SalesItemLineDetail":{}}]}\
            """
                .formatted(customer));

    assertThat(Json.decimal(invoice, "TotalAmt")).isZero();
  }

  @Test
  void a_discount_makes_the_invoice_smaller() {
    var invoice =
        world.create(
            "Invoice",
            """
            {"CustomerRef":{"value":"%s"},"Line":[
             {"DetailType":"SalesItemLineDetail","Amount":200,
              "SalesItemLineDetail":{"ItemRef":{"value":"%s"}}},
             {"DetailType":"DiscountLineDetail",
              "DiscountLineDetail":{"PercentBased":true,"DiscountPercent":10}}]}\
            """
                .formatted(customer, item));

    assertThat(Json.decimal(invoice, "TotalAmt")).isEqualByComparingTo("180");
  }

  @Test
  void sales_tax_counts_only_where_it_is_switched_on() {
    var taxed = ",\"TxnTaxDetail\":{\"TotalTax\":8}";
    var before = world.create("Invoice", world.invoiceBody(customer, item, "100", taxed));
    world
        .change("Preferences", "1", "{\"TaxPrefs\":{\"UsingSalesTax\":true}}")
        .entity("Preferences");

    var after = world.create("Invoice", world.invoiceBody(customer, item, "100", taxed));

    assertThat(Json.decimal(before, "TotalAmt")).isEqualByComparingTo("100");
    assertThat(Json.decimal(after, "TotalAmt")).isEqualByComparingTo("108");
  }

  @Test
  void a_payment_closes_its_invoice() {
    var invoice = id(world.invoice(customer, item, "100"));

    var payment = world.payment(customer, "100", invoice, "100");

    var paid = world.read("Invoice", invoice);
    assertThat(Json.decimal(paid, "Balance")).isZero();
    assertThat(Json.text(paid.path("LinkedTxn").path(0), "TxnId")).isEqualTo(id(payment));
    assertThat(Json.text(paid.path("LinkedTxn").path(0), "TxnType")).isEqualTo("Payment");
    assertThat(Json.text(paid, "SyncToken")).isEqualTo("1");
    assertThat(Json.decimal(payment, "UnappliedAmt")).isZero();
    assertThat(owed()).isZero();
    assertThat(accountBalance("Undeposited Funds")).isEqualByComparingTo("100");
  }

  @Test
  void what_is_paid_too_much_is_the_customers_credit() {
    var invoice = id(world.invoice(customer, item, "100"));

    var payment = world.payment(customer, "130", invoice, "100");

    assertThat(Json.decimal(payment, "UnappliedAmt")).isEqualByComparingTo("30");
    assertThat(owed()).isEqualByComparingTo("-30");
  }

  @Test
  void a_deleted_payment_opens_its_invoice_again() {
    var invoice = id(world.invoice(customer, item, "100"));
    var payment = id(world.payment(customer, "100", invoice, "100"));

    world.delete("Payment", payment).entity("Payment");

    assertThat(Json.decimal(world.read("Invoice", invoice), "Balance")).isEqualByComparingTo("100");
    assertThat(world.read("Invoice", invoice).path("LinkedTxn")).isEmpty();
    assertThat(owed()).isEqualByComparingTo("100");
  }

  @Test
  void a_voided_payment_opens_its_invoice_again() {
    var invoice = id(world.invoice(customer, item, "100"));
    var payment = id(world.payment(customer, "100", invoice, "100"));
    var body = world.reference("Payment", payment).put("sparse", true);

    var voided = world.post("payment?operation=update&include=void", body).entity("Payment");

    assertThat(Json.decimal(voided, "TotalAmt")).isZero();
    assertThat(Json.decimal(world.read("Invoice", invoice), "Balance")).isEqualByComparingTo("100");
    assertThat(accountBalance("Undeposited Funds")).isZero();
  }

  @Test
  void a_payment_moved_to_another_invoice_opens_the_first() {
    var first = id(world.invoice(customer, item, "100"));
    var second = id(world.invoice(customer, item, "100"));
    var payment = id(world.payment(customer, "100", first, "100"));

    world
        .change(
            "Payment",
            payment,
            """
            {"Line":[{"Amount":100,"LinkedTxn":[{"TxnId":"%s","TxnType":"Invoice"}]}]}\
            """
                .formatted(second))
        .entity("Payment");

    assertThat(Json.decimal(world.read("Invoice", first), "Balance")).isEqualByComparingTo("100");
    assertThat(Json.decimal(world.read("Invoice", second), "Balance")).isZero();
  }

  @Test
  void an_empty_list_of_lines_takes_the_payment_off_its_invoice() {
    var invoice = id(world.invoice(customer, item, "100"));
    var payment = id(world.payment(customer, "100", invoice, "100"));

    var changed = world.change("Payment", payment, "{\"Line\":[]}").entity("Payment");

    assertThat(Json.decimal(changed, "UnappliedAmt")).isEqualByComparingTo("100");
    assertThat(Json.decimal(world.read("Invoice", invoice), "Balance")).isEqualByComparingTo("100");
  }

  @Test
  void an_invoice_made_smaller_than_what_was_paid_leaves_the_rest_as_credit() {
    var invoice = id(world.invoice(customer, item, "100"));
    var payment = id(world.payment(customer, "100", invoice, "100"));

    var smaller =
        world
            .change("Invoice", invoice, world.invoiceBody(customer, item, "70", ""))
            .entity("Invoice");

    assertThat(Json.decimal(smaller, "Balance")).isZero();
    assertThat(Json.decimal(world.read("Payment", payment), "UnappliedAmt"))
        .isEqualByComparingTo("30");
    assertThat(owed()).isEqualByComparingTo("-30");
  }

  @Test
  void voiding_a_paid_invoice_leaves_the_payment_as_credit() {
    var invoice = id(world.invoice(customer, item, "100"));
    var payment = id(world.payment(customer, "100", invoice, "100"));

    world.voidIt("Invoice", invoice).entity("Invoice");

    assertThat(Json.decimal(world.read("Payment", payment), "UnappliedAmt"))
        .isEqualByComparingTo("100");
    assertThat(owed()).isEqualByComparingTo("-100");
  }

  @Test
  void a_credit_memo_lowers_what_the_customer_owes_and_pays_invoices() {
    var invoice = id(world.invoice(customer, item, "100"));
    var memo = world.create("CreditMemo", world.invoiceBody(customer, item, "40", ""));

    world.create(
        "Payment",
        """
        {"CustomerRef":{"value":"%s"},"TotalAmt":0,"Line":[
         {"Amount":40,"LinkedTxn":[{"TxnId":"%s","TxnType":"Invoice"}]},
         {"Amount":40,"LinkedTxn":[{"TxnId":"%s","TxnType":"CreditMemo"}]}]}\
        """
            .formatted(customer, invoice, id(memo)));

    assertThat(Json.decimal(memo, "RemainingCredit")).isEqualByComparingTo("40");
    assertThat(Json.decimal(world.read("CreditMemo", id(memo)), "RemainingCredit")).isZero();
    assertThat(Json.decimal(world.read("Invoice", invoice), "Balance")).isEqualByComparingTo("60");
    assertThat(owed()).isEqualByComparingTo("60");
  }

  @Test
  void a_refund_takes_money_out_of_the_bank_and_leaves_the_customer_alone() {
    world.create(
        "RefundReceipt",
        world.invoiceBody(
            customer,
            item,
            "25",
            ",\"DepositToAccountRef\":{\"value\":\"%s\"}".formatted(world.account("Checking"))));

    assertThat(accountBalance("Checking")).isEqualByComparingTo("-25");
    assertThat(owed()).isZero();
  }

  @Test
  void an_expense_is_paid_from_its_account() {
    world.create("Purchase", expense("Cash", "Checking"));

    assertThat(accountBalance("Checking")).isEqualByComparingTo("-3.20");
  }

  @Test
  void an_expense_by_card_raises_what_is_owed_on_the_card() {
    world.create("Purchase", expense("CreditCard", "Credit Card"));

    assertThat(accountBalance("Credit Card")).isEqualByComparingTo("3.20");
  }

  @Test
  void a_parent_carries_the_balances_of_the_customers_below() {
    var job =
        Json.text(
            world.create(
                "Customer",
                "{\"DisplayName\":\"Kitchen\",\"Job\":true,\"ParentRef\":{\"value\":\"%s\"}}"
                    .formatted(customer)),
            "Id");

    world.invoice(job, item, "10");

    assertThat(owed()).isZero();
    assertThat(Json.decimal(world.read("Customer", customer), "BalanceWithJobs"))
        .isEqualByComparingTo("10");
  }

  private String expense(String paymentType, String account) {
    return """
    {"PaymentType":"%s","AccountRef":{"value":"%s"},
     "Line":[{"DetailType":"AccountBasedExpenseLineDetail","Amount":3.20,
      "AccountBasedExpenseLineDetail":{"AccountRef":{"value":"%s"}}}]}\
    """
        .formatted(paymentType, world.account(account), world.account("Bank Charges"));
  }

  private BigDecimal owed() {
    return Json.decimal(world.read("Customer", customer), "Balance");
  }

  private BigDecimal accountBalance(String name) {
    return Json.decimal(world.read("Account", world.account(name)), "CurrentBalance");
  }

  private static String id(JsonNode entity) {
    return Json.text(entity, "Id");
  }
}
