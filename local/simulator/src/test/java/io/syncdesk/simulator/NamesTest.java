package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.simulator.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may be called what, and what happens to names that rest. */
final class NamesTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void customers_vendors_and_employees_share_one_name_space() {
    world.customer("Stripe");

    assertThat(world.post("vendor", "{\"DisplayName\":\"stripe \"}").code()).isEqualTo("6240");
    assertThat(world.post("employee", "{\"DisplayName\":\"STRIPE\"}").code()).isEqualTo("6240");
    assertThat(world.post("customer", "{\"DisplayName\":\"Stripe\"}").code()).isEqualTo("6240");
  }

  @Test
  void two_items_cannot_have_one_name() {
    world.service("Tax return");

    var refused =
        world.post(
            "item",
            "{\"Name\":\"TAX RETURN\",\"Type\":\"Service\",\"IncomeAccountRef\":{\"value\":\"%s\"}}"
                .formatted(world.account("Sales")));

    assertThat(refused.code()).isEqualTo("6240");
  }

  @Test
  void an_item_may_be_called_like_a_customer() {
    world.customer("Advice");

    assertThat(world.service("Advice")).isEqualTo("1");
  }

  @Test
  void a_deactivated_customer_gives_its_name_free() {
    var id = world.customer("Doe");

    var resting = world.change("Customer", id, "{\"Active\":false}").entity("Customer");
    var successor = world.post("customer", "{\"DisplayName\":\"Doe\"}");

    assertThat(Json.text(resting, "DisplayName")).isEqualTo("Doe (deleted)");
    assertThat(Json.text(resting, "FullyQualifiedName")).isEqualTo("Doe (deleted)");
    assertThat(resting.path("Active").asBoolean()).isFalse();
    assertThat(successor.status()).isEqualTo(200);
  }

  @Test
  void a_second_customer_of_the_same_name_can_rest_too() {
    world.change("Customer", world.customer("Doe"), "{\"Active\":false}").entity("Customer");

    var second =
        world.change("Customer", world.customer("Doe"), "{\"Active\":false}").entity("Customer");

    assertThat(Json.text(second, "DisplayName")).startsWith("Doe (deleted");
  }

  @Test
  void a_reactivated_customer_gets_its_name_back() {
    var id = world.customer("Doe");
    world.change("Customer", id, "{\"Active\":false}").entity("Customer");

    var back = world.change("Customer", id, "{\"Active\":true}").entity("Customer");

    assertThat(Json.text(back, "DisplayName")).isEqualTo("Doe");
  }

  @Test
  void a_customer_whose_name_was_taken_meanwhile_cannot_come_back() {
    var id = world.customer("Doe");
    world.change("Customer", id, "{\"Active\":false}").entity("Customer");
    world.customer("Doe");

    assertThat(world.change("Customer", id, "{\"Active\":true}").code()).isEqualTo("6240");
  }

  @Test
  void a_customer_who_owes_money_cannot_be_deactivated() {
    var id = world.customer("Doe");
    world.invoice(id, world.service("Work"), "5");

    assertThat(world.change("Customer", id, "{\"Active\":false}").code()).isEqualTo("6220");
  }

  @Test
  void an_account_with_a_balance_can_be_deactivated() {
    var customer = world.customer("Doe");
    var invoice = world.invoice(customer, world.service("Work"), "5");
    world.payment(customer, "5", Json.text(invoice, "Id"), "5");

    var resting = world.change("Account", world.account("Undeposited Funds"), "{\"Active\":false}");

    assertThat(Json.text(resting.entity("Account"), "Name")).endsWith(" (deleted)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Item", "PaymentMethod", "Class", "Department", "Term", "Vendor"})
  void every_list_can_rest(String entity) {
    var id =
        switch (entity) {
          case "Item" -> world.service("X");
          case "Vendor" -> world.vendor("X");
          default -> Json.text(world.create(entity, "{\"Name\":\"X\"}"), "Id");
        };

    var resting = world.change(entity, id, "{\"Active\":false}").entity(entity);

    assertThat(Json.text(resting, entity.equals("Vendor") ? "DisplayName" : "Name"))
        .isEqualTo("X (deleted)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:b", "a\\tb", "a\\nb"})
  void colons_tabs_and_line_breaks_have_no_place_in_a_name(String name) {
    var refused = world.post("customer", "{\"DisplayName\":\"%s\"}".formatted(name));

    assertThat(refused.code()).isEqualTo("2040");
    assertThat(refused.element()).isEqualTo("DisplayName");
  }

  @Test
  void a_quotation_mark_has_no_place_in_an_account_name() {
    assertThat(world.post("account", "{\"Name\":\"a\\\"b\",\"AccountType\":\"Bank\"}").code())
        .isEqualTo("2040");
  }

  @Test
  void a_customer_has_to_be_called_something() {
    assertThat(world.post("customer", "{\"CompanyName\":\"Doe Ltd\"}").code()).isEqualTo("6080");
  }

  @Test
  void an_apostrophe_is_part_of_a_name() {
    world.customer("O'Neil");

    assertThat(
            world.query("select * from Customer where DisplayName = 'O\\'Neil'").rows("Customer"))
        .hasSize(1);
  }

  @Test
  void a_sub_customer_carries_its_parents_name_in_front() {
    var parent = world.customer("Doe");

    var job =
        world.create(
            "Customer",
            "{\"DisplayName\":\"Kitchen\",\"Job\":true,\"ParentRef\":{\"value\":\"%s\"}}"
                .formatted(parent));

    assertThat(Json.text(job, "FullyQualifiedName")).isEqualTo("Doe:Kitchen");
  }

  @Test
  void a_sixth_generation_of_customers_is_one_too_many() {
    var parent = world.customer("Level 1");
    for (int level = 2; level <= 5; level++) {
      parent = Json.text(world.create("Customer", child(level, parent)), "Id");
    }

    assertThat(world.post("customer", child(6, parent)).code()).isEqualTo("6180");
  }

  private static String child(int level, String parent) {
    return "{\"DisplayName\":\"Level %d\",\"Job\":true,\"ParentRef\":{\"value\":\"%s\"}}"
        .formatted(level, parent);
  }
}
