package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.simulator.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document may point at. */
final class ReferencesTest {
  private final World world = new World();
  private final String customer = world.customer("Doe");
  private final String item = world.service("Tax return");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void an_inactive_customer_cannot_be_invoiced() {
    world.change("Customer", customer, "{\"Active\":false}").entity("Customer");

    var refused = world.post("invoice", world.invoiceBody(customer, item, "5", ""));

    assertThat(refused.code()).isEqualTo("610");
    assertThat(refused.detail()).contains("has been made inactive");
  }

  @Test
  void an_inactive_item_cannot_be_sold() {
    world.change("Item", item, "{\"Active\":false}").entity("Item");

    var refused = world.post("invoice", world.invoiceBody(customer, item, "5", ""));

    assertThat(refused.code()).isEqualTo("610");
  }

  @Test
  void an_inactive_class_cannot_be_used() {
    var id = Json.text(world.create("Class", "{\"Name\":\"East\"}"), "Id");
    world.change("Class", id, "{\"Active\":false}").entity("Class");

    var refused =
        world.post(
            "invoice",
            world.invoiceBody(
                customer, item, "5", ",\"ClassRef\":{\"value\":\"%s\"}".formatted(id)));

    assertThat(refused.code()).isEqualTo("610");
  }

  @Test
  void a_reference_to_nobody_is_invalid() {
    var refused = world.post("invoice", world.invoiceBody("999", item, "5", ""));

    assertThat(refused.code()).isEqualTo("2500");
    assertThat(refused.element()).isEqualTo("CustomerRef");
  }

  @Test
  void a_reference_that_is_no_number_is_an_invalid_id() {
    assertThat(world.post("invoice", world.invoiceBody("doe", item, "5", "")).code())
        .isEqualTo("2030");
  }

  @Test
  void references_show_the_name_their_target_has_today() {
    var id = Json.text(world.invoice(customer, item, "5"), "Id");
    world.change("Customer", customer, "{\"DisplayName\":\"Doe & Sons\"}").entity("Customer");

    var shown = world.read("Invoice", id);

    assertThat(Json.text(shown, "CustomerRef", "name")).isEqualTo("Doe & Sons");
    assertThat(Json.text(shown.path("Line").path(0), "SalesItemLineDetail", "ItemRef", "name"))
        .isEqualTo("Tax return");
  }

  @ParameterizedTest
  @CsvSource({
    "Sales,200",
    "Uncategorized Income,200",
    "Interest Earned,200",
    "Bank Charges,400",
    "Checking,400",
    "Accounts Receivable (A/R),400",
    "Accounts Payable (A/P),400"
  })
  void an_items_income_account_is_an_income_account(String account, int status) {
    var answer =
        world.post(
            "item",
            "{\"Name\":\"New\",\"Type\":\"Service\",\"IncomeAccountRef\":{\"value\":\"%s\"}}"
                .formatted(world.account(account)));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(status == 200 ? "" : "6430");
  }

  @ParameterizedTest
  @CsvSource({"Checking,200", "Undeposited Funds,200", "Sales,400", "Credit Card,400"})
  void a_refund_leaves_a_bank_or_other_current_asset_account(String account, int status) {
    var answer =
        world.post(
            "refundreceipt",
            world.invoiceBody(
                customer,
                item,
                "5",
                ",\"DepositToAccountRef\":{\"value\":\"%s\"}".formatted(world.account(account))));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(status == 200 ? "" : "6430");
  }

  @ParameterizedTest
  @CsvSource({
    "Cash,Checking,Bank Charges,200",
    "Cash,Uncategorized Asset,Bank Charges,200",
    "Cash,Credit Card,Bank Charges,400",
    "Check,Checking,Bank Charges,200",
    "Check,Uncategorized Asset,Bank Charges,400",
    "CreditCard,Credit Card,Bank Charges,200",
    "CreditCard,Checking,Bank Charges,400",
    "Cash,Checking,Cost of Goods Sold,200",
    "Cash,Checking,Sales,400",
    "Cash,Checking,Accounts Receivable (A/R),400",
    "Cash,Checking,Accounts Payable (A/P),400"
  })
  void an_expense_is_paid_from_and_spent_on_accounts_of_the_right_type(
      String paymentType, String from, String on, int status) {
    var answer =
        world.post(
            "purchase",
            """
            {"PaymentType":"%s","AccountRef":{"value":"%s"},
             "Line":[{"DetailType":"AccountBasedExpenseLineDetail","Amount":3.20,
              "AccountBasedExpenseLineDetail":{"AccountRef":{"value":"%s"}}}]}\
            """
                .formatted(paymentType, world.account(from), world.account(on)));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(status == 200 ? "" : "6430");
  }
}
