package io.syncdesk.functions.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.mirror.Listed;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsAndSettingsTest {
  private final Firm firm = new Firm();

  @Test
  void a_record_shows_its_state_its_counterpart_and_where_to_see_it() {
    var error = firm.parked();

    var said = firm.ask("record.json");

    assertThat(said.text("/state/is")).isEqualTo("parked");
    assertThat(said.text("/errorId")).isEqualTo(error.id().value());
    assertThat(said.text("/counterparts/0/type")).isEqualTo("Invoice");
    assertThat(said.text("/counterparts/0/link"))
        .isEqualTo(
            "https://qbo.intuit.com/app/login?pagereq=invoice%3FtxnId%3D77&deeplinkcompanyid="
                + Firm.REALM);
    assertThat(said.body().get("attempts")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"invoice, nope", "member, owner-demo", "Invoice, inv-2042", "invoice, inv 2042"})
  void what_is_not_known_is_not_found(String entity, String id) {
    firm.parked();
    var event = Firm.EVENTS.read("record.json");
    event.setPathParameters(Map.of("entity", entity, "id", id));

    assertThat(firm.ask(event).status()).isEqualTo(404);
  }

  @Test
  void settings_show_every_choice_also_the_ones_not_made() {
    assertThat(firm.ask("settings.json").body().toString())
        .isEqualTo(
            "{\"syncStartDate\":\"2026-11-01\",\"accountsAtStart\":\"with-documents\","
                + "\"serviceIncomeAccount\":null,\"expensesForFees\":false,"
                + "\"feeExpenseAccount\":null,\"feePaidFromAccount\":null,"
                + "\"syncManualPayments\":true,\"syncInvoiceNumbers\":false,"
                + "\"choices\":{\"serviceIncomeAccount\":[],"
                + "\"feeExpenseAccount\":[{\"id\":\"60\",\"name\":\"Account 60\"}],"
                + "\"feePaidFromAccount\":[{\"id\":\"35\",\"name\":\"Account 35\"}]}}");
  }

  @Test
  void any_subset_of_the_settings_can_be_changed() {
    var said = firm.ask("change-settings.json");

    assertThat(said.body()).isEqualTo(firm.ask("settings.json").body());
    assertThat(said.text("/syncStartDate")).isEqualTo("2026-01-01");
    assertThat(said.text("/feeExpenseAccount")).isEqualTo("60");
    assertThat(said.body().get("syncManualPayments").booleanValue()).isTrue();
    assertThat(firm.tables.companies().find(Firm.DEMO).orElseThrow().reconsider())
        .containsExactlyInAnyOrder(
            LeftOutBecause.BEFORE_START_DATE, LeftOutBecause.EXPENSES_ARE_OFF);
    assertThat(firm.wakeUps.takeArrived()).hasSize(1);
  }

  @Test
  void null_takes_a_choice_of_account_back() {
    firm.ask("change-settings.json");

    var said = change("{\"expensesForFees\":false,\"feeExpenseAccount\":null}");

    assertThat(said.body().get("feeExpenseAccount").isNull()).isTrue();
  }

  @Test
  void an_account_of_the_wrong_type_is_named_with_the_types_it_may_have() {
    firm.account("33", "Accounts Receivable", Listed.Use.ACTIVE);

    var said = change("{\"feePaidFromAccount\":\"33\"}");

    assertThat(said.status()).isEqualTo(422);
    assertThat(said.text("/field")).isEqualTo("feePaidFromAccount");
    assertThat(said.text("/detail"))
        .isEqualTo(
            "Its type in QuickBooks must be one of: Bank, Credit Card, Other Current Asset.");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"syncStartDate\":\"23.11.2026\"}|400|syncStartDate",
        "{\"syncStartDate\":null}|400|syncStartDate",
        "{\"accountsAtStart\":\"some\"}|400|accountsAtStart",
        "{\"expensesForFees\":\"yes\"}|400|expensesForFees",
        "{\"feeExpenseAccount\":60}|400|feeExpenseAccount",
        "{\"feeExpenseAccount\":\"6 0\"}|400|feeExpenseAccount",
        "{\"colour\":\"red\"}|400|colour",
        "{\"expensesForFees\":true}|422|feeExpenseAccount",
        "{\"serviceIncomeAccount\":\"404\"}|422|serviceIncomeAccount",
      })
  void what_cannot_be_chosen_is_named(String body, int status, String field) {
    var said = change(body);

    assertThat(said.status()).isEqualTo(status);
    assertThat(said.text("/field")).isEqualTo(field);
  }

  private Firm.Said change(String body) {
    var event = Firm.EVENTS.read("change-settings.json");
    event.setBody(body);
    return firm.ask(event);
  }
}
