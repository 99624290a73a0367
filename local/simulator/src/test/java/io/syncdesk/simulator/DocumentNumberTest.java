package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.simulator.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Numbers of documents: whose they are, and who has them already. */
final class DocumentNumberTest {
  private final World world = new World();
  private final String customer = world.customer("Doe");
  private final String item = world.service("Tax return");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_taken_number_names_the_document_that_has_it() {
    var first = Json.text(numbered("1042"), "Id");

    var refused = world.post("invoice", body("1042"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("6140");
    assertThat(refused.detail())
        .endsWith("DocNumber=1042 is assigned to TxnType=Invoice with TxnId=" + first);
  }

  @Test
  void a_caller_who_insists_gets_a_duplicate_number() {
    numbered("1042");

    var second = world.post("invoice?include=allowduplicatedocnum", body("1042"));

    assertThat(Json.text(second.entity("Invoice"), "DocNumber")).isEqualTo("1042");
  }

  @Test
  void a_number_can_be_taken_by_a_change_too() {
    numbered("1042");
    var second = Json.text(numbered("1043"), "Id");

    assertThat(world.change("Invoice", second, "{\"DocNumber\":\"1042\"}").code())
        .isEqualTo("6140");
  }

  @Test
  void a_document_may_keep_its_own_number() {
    var id = Json.text(numbered("1042"), "Id");

    assertThat(world.change("Invoice", id, "{\"DocNumber\":\"1042\"}").status()).isEqualTo(200);
  }

  @Test
  void renumbering_the_other_document_frees_the_number() {
    var first = Json.text(numbered("1042"), "Id");
    world.change("Invoice", first, "{\"DocNumber\":\"1042-A\"}").entity("Invoice");

    assertThat(world.post("invoice", body("1042")).status()).isEqualTo(200);
  }

  @Test
  void deleting_frees_a_number_and_voiding_does_not() {
    var voided = Json.text(numbered("1"), "Id");
    var deleted = Json.text(numbered("2"), "Id");
    world.voidIt("Invoice", voided).entity("Invoice");
    world.delete("Invoice", deleted).entity("Invoice");

    assertThat(world.post("invoice", body("1")).code()).isEqualTo("6140");
    assertThat(world.post("invoice", body("2")).status()).isEqualTo(200);
  }

  @Test
  void with_custom_numbers_on_a_document_without_a_number_stays_without() {
    var invoice = world.create("Invoice", world.invoiceBody(customer, item, "5", ""));

    assertThat(invoice.has("DocNumber")).isFalse();
  }

  @Test
  void an_empty_number_means_none() {
    assertThat(numbered("").has("DocNumber")).isFalse();
  }

  @Test
  void with_custom_numbers_off_quickbooks_counts_by_itself() {
    numbered("1099");
    world
        .change("Preferences", "1", "{\"SalesFormsPrefs\":{\"CustomTxnNumbers\":false}}")
        .entity("Preferences");

    var next = world.create("Invoice", world.invoiceBody(customer, item, "5", ""));

    assertThat(Json.text(next, "DocNumber")).isEqualTo("1100");
  }

  @Test
  void a_number_has_at_most_21_characters() {
    var refused = world.post("invoice", body("1234567890123456789012"));

    assertThat(refused.code()).isEqualTo("2050");
    assertThat(refused.detail()).contains("Min:0 Max:21");
  }

  @Test
  void expenses_have_numbers_of_their_own() {
    numbered("1042");

    assertThat(world.post("purchase", expense("Cash", "Checking")).status()).isEqualTo(200);
    assertThat(world.post("purchase", expense("Cash", "Checking")).code()).isEqualTo("6140");
  }

  @Test
  void check_numbers_may_repeat() {
    world.create("Purchase", expense("Check", "Checking"));

    assertThat(world.post("purchase", expense("Check", "Checking")).status()).isEqualTo(200);
  }

  private JsonNode numbered(String number) {
    return world.create("Invoice", body(number));
  }

  private String body(String number) {
    return world.invoiceBody(customer, item, "5", ",\"DocNumber\":\"%s\"".formatted(number));
  }

  private String expense(String paymentType, String account) {
    return """
    {"PaymentType":"%s","AccountRef":{"value":"%s"},"DocNumber":"1042",
     "Line":[{"DetailType":"AccountBasedExpenseLineDetail","Amount":3.20,
      "AccountBasedExpenseLineDetail":{"AccountRef":{"value":"%s"}}}]}\
    """
        .formatted(paymentType, world.account(account), world.account("Bank Charges"));
  }
}
