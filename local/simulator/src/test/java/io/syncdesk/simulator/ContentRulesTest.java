package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.simulator.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the properties of a record may hold. */
final class ContentRulesTest {
  private final World world = new World();
  private final String customer = world.customer("Doe");
  private final String item = world.service("Tax return");

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({
    "invoice,Line,{\"CustomerRef\":{\"value\":\"1\"}}",
    "invoice,Line,'{\"CustomerRef\":{\"value\":\"1\"},\"Line\":[]}'",
    "creditmemo,CustomerRef,{}",
    "refundreceipt,DepositToAccountRef,{}",
    "purchase,PaymentType,{}",
    "purchase,AccountRef,{\"PaymentType\":\"Cash\"}",
    "item,Type,{\"Name\":\"X\"}",
    "item,IncomeAccountRef,'{\"Name\":\"X\",\"Type\":\"Service\"}'",
    "paymentmethod,Name,{}",
    "deposit,DepositToAccountRef,{}"
  })
  void what_a_record_cannot_do_without_is_named(String entity, String missing, String body) {
    var refused = world.post(entity, body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("2020");
    assertThat(refused.element()).isEqualTo(missing);
    assertThat(refused.detail())
        .isEqualTo("Required parameter " + missing + " is missing in the request");
  }

  @Test
  void a_sparse_update_of_an_expense_names_its_payment_type() {
    var id =
        Json.text(
            world.create(
                "Purchase",
                """
                {"PaymentType":"Cash","AccountRef":{"value":"%s"},
                 "Line":[{"DetailType":"AccountBasedExpenseLineDetail","Amount":3,
                  "AccountBasedExpenseLineDetail":{"AccountRef":{"value":"%s"}}}]}\
                """
                    .formatted(world.account("Checking"), world.account("Bank Charges"))),
            "Id");

    assertThat(world.change("Purchase", id, "{\"PrivateNote\":\"x\"}").element())
        .isEqualTo("PaymentType");
    assertThat(
            world
                .change("Purchase", id, "{\"PrivateNote\":\"x\",\"PaymentType\":\"Cash\"}")
                .status())
        .isEqualTo(200);
  }

  @Test
  void an_expense_cannot_be_voided() {
    var id =
        Json.text(
            world.create(
                "Purchase",
                """
                {"PaymentType":"Cash","AccountRef":{"value":"%s"},
                 "Line":[{"DetailType":"AccountBasedExpenseLineDetail","Amount":3,
                  "AccountBasedExpenseLineDetail":{"AccountRef":{"value":"%s"}}}]}\
                """
                    .formatted(world.account("Checking"), world.account("Bank Charges"))),
            "Id");

    var refused = world.voidIt("Purchase", id);

    assertThat(refused.code()).isEqualTo("500");
    assertThat(refused.detail()).isEqualTo("Operation void is not supported.");
    assertThat(world.delete("Purchase", id).status()).isEqualTo(200);
  }

  @Test
  void an_amount_is_quantity_times_price() {
    var refused = world.post("invoice", priced("100", "3", "33.33"));

    assertThat(refused.code()).isEqualTo("6070");
    assertThat(world.post("invoice", priced("99.99", "3", "33.33")).status()).isEqualTo(200);
  }

  @Test
  void an_amount_is_a_number() {
    assertThat(world.post("invoice", world.invoiceBody(customer, item, "\"abc\"", "")).code())
        .isEqualTo("2080");
  }

  @Test
  void a_document_is_not_worth_less_than_nothing() {
    assertThat(world.post("invoice", world.invoiceBody(customer, item, "-5", "")).code())
        .isEqualTo("6000");
  }

  @ParameterizedTest
  @CsvSource({"DisplayName,500", "Title,16", "GivenName,100", "CompanyName,100", "Notes,2000"})
  void texts_have_a_length(String property, int charactersMax) {
    var fits =
        "{\"DisplayName\":\"X\",\"%s\":\"%s\"}".formatted(property, "y".repeat(charactersMax));
    var tooLong =
        "{\"DisplayName\":\"Z\",\"%s\":\"%s\"}".formatted(property, "z".repeat(charactersMax + 1));

    assertThat(world.post("customer", fits).status()).isEqualTo(200);
    assertThat(world.post("customer", tooLong).code()).isEqualTo("2050");
    assertThat(world.post("customer", tooLong).element()).isEqualTo(property);
  }

  @Test
  void a_payment_reference_has_at_most_21_characters() {
    var refused =
        world.post(
            "payment",
            "{\"CustomerRef\":{\"value\":\"%s\"},\"TotalAmt\":5,\"PaymentRefNum\":\"%s\"}"
                .formatted(customer, "1".repeat(22)));

    assertThat(refused.code()).isEqualTo("2050");
  }

  @ParameterizedTest
  @ValueSource(strings = {"doe", "doe@example", "d oe@example.com", "@example.com"})
  void an_email_address_is_an_address(String address) {
    var refused =
        world.post(
            "customer",
            "{\"DisplayName\":\"Roe\",\"PrimaryEmailAddr\":{\"Address\":\"%s\"}}"
                .formatted(address));

    assertThat(refused.code()).isEqualTo("2210");
  }

  @Test
  void a_date_is_in_the_calendar() {
    var refused =
        world.post(
            "invoice", world.invoiceBody(customer, item, "5", ",\"TxnDate\":\"2026-02-30\""));

    assertThat(refused.code()).isEqualTo("2060");
  }

  @Test
  void a_payment_method_is_a_card_or_it_is_not() {
    assertThat(world.post("paymentmethod", "{\"Name\":\"X\",\"Type\":\"CARD\"}").code())
        .isEqualTo("2170");
    assertThat(Json.text(world.create("PaymentMethod", "{\"Name\":\"X\"}"), "Type"))
        .isEqualTo("NON_CREDIT_CARD");
  }

  @Test
  void an_account_says_its_type() {
    assertThat(world.post("account", "{\"Name\":\"X\"}").code()).isEqualTo("6010");
    assertThat(world.post("account", "{\"Name\":\"X\",\"AccountType\":\"Purse\"}").code())
        .isEqualTo("2170");
    assertThat(
            Json.text(
                world.create("Account", "{\"Name\":\"X\",\"AccountSubType\":\"Checking\"}"),
                "AccountType"))
        .isEqualTo("Bank");
  }

  @Test
  void a_document_without_a_date_is_of_today_in_california() {
    assertThat(Json.text(world.invoice(customer, item, "5"), "TxnDate")).isEqualTo("2026-11-23");
  }

  @Test
  void an_invoice_falls_due_by_its_term() {
    var terms = world.query("select * from Term where Name = 'Net 30'").rows("Term");
    var term = Json.text(terms.path(0), "Id");

    var invoice =
        world.create(
            "Invoice",
            world.invoiceBody(
                customer, item, "5", ",\"SalesTermRef\":{\"value\":\"%s\"}".formatted(term)));

    assertThat(Json.text(invoice, "DueDate")).isEqualTo("2026-12-23");
  }

  @Test
  void tax_codes_are_only_read() {
    assertThat(world.post("taxcode", "{\"Name\":\"X\"}").code()).isEqualTo("500");
    assertThat(world.query("select * from TaxCode").rows("TaxCode")).hasSize(2);
  }

  private String priced(String amount, String quantity, String price) {
    return """
    {"CustomerRef":{"value":"%s"},"Line":[{"DetailType":"SalesItemLineDetail","Amount":%s,
     "SalesItemLineDetail":{"ItemRef":{"value":"%s"},"Qty":%s,"UnitPrice":%s}}]}\
    """
        .formatted(customer, amount, item, quantity, price);
  }
}
