package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.simulator.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two names become one, as only a bookkeeper can do it. */
final class MergingTest {
  private final Told told = new Told();
  private final World world = told.world;

  @AfterEach
  void close() {
    told.close();
  }

  @Test
  void documents_of_the_one_that_goes_belong_to_the_one_that_stays() {
    var loser = world.customer("Doe, J.");
    var survivor = world.customer("Doe, Jane");
    var before = world.invoice(loser, world.service("Work"), "5");
    var invoice = Json.text(before, "Id");
    world.later(Duration.ofHours(1));

    var merged = merge("Customer", loser, survivor);

    assertThat(merged.status()).isEqualTo(200);
    assertThat(Json.text(merged.body().path("Customer"), "Id")).isEqualTo(survivor);
    var after = world.read("Invoice", invoice);
    assertThat(Json.text(after, "CustomerRef", "value")).isEqualTo(survivor);
    assertThat(Json.text(after, "CustomerRef", "name")).isEqualTo("Doe, Jane");
    assertThat(Json.text(after, "SyncToken")).isEqualTo("1");
    assertThat(Json.text(after, "MetaData", "LastUpdatedTime"))
        .isEqualTo("2026-11-23T11:00:00-08:00")
        .isNotEqualTo(Json.text(before, "MetaData", "LastUpdatedTime"));
  }

  @Test
  void the_one_that_goes_is_not_found_any_more_and_its_name_is_free() {
    var loser = world.customer("Doe");
    var survivor = world.customer("Roe");
    var gone = world.reference("Customer", loser);

    merge("Customer", loser, survivor);

    assertThat(world.get("customer/" + loser).code()).isEqualTo("610");
    assertThat(world.post("customer", gone.put("sparse", true)).code()).isEqualTo("610");
    assertThat(world.customer("Doe")).isEqualTo("3");
  }

  @Test
  void change_data_capture_says_that_the_one_that_goes_was_deleted() {
    var loser = world.customer("Doe");
    var survivor = world.customer("Roe");

    merge("Customer", loser, survivor);

    var changes = world.get("cdc?entities=Customer&changedSince=2026-11-23T00:00:00Z").text();
    assertThat(changes).contains("\"status\":\"Deleted\",\"Id\":\"" + loser + "\"");
  }

  @Test
  void the_app_is_told_of_the_survivor_which_id_was_merged_into_it() {
    var loser = world.customer("Doe");
    var survivor = world.customer("Roe");
    var invoice = Json.text(world.invoice(loser, world.service("Work"), "5"), "Id");
    told.forget();

    merge("Customer", loser, survivor);

    told.windowCloses();
    assertThat(told.app.types())
        .containsExactlyInAnyOrder("qbo.customer.merged.v1", "qbo.invoice.updated.v1");
    var merged =
        told.app.events().stream()
            .filter(event -> Json.text(event, "type").contains("merged"))
            .findFirst()
            .orElseThrow();
    assertThat(Json.text(merged, "intuitentityid")).isEqualTo(survivor);
    assertThat(Json.text(merged, "data", "deletedid")).isEqualTo(loser);
    assertThat(told.app.received.getFirst().texts("intuitentityid")).contains(invoice);
  }

  @Test
  void what_both_owed_the_survivor_owes() {
    var item = world.service("Work");
    var loser = world.customer("Doe");
    var survivor = world.customer("Roe");
    world.invoice(loser, item, "5");
    world.invoice(survivor, item, "7");
    var child =
        Json.text(
            world.create(
                "Customer",
                "{\"DisplayName\":\"Son\",\"Job\":true,\"ParentRef\":{\"value\":\"%s\"}}"
                    .formatted(loser)),
            "Id");
    world.invoice(child, item, "2");

    merge("Customer", loser, survivor);

    var after = world.read("Customer", survivor);
    assertThat(Json.decimal(after, "Balance")).isEqualByComparingTo("12");
    assertThat(Json.decimal(after, "BalanceWithJobs")).isEqualByComparingTo("14");
    var moved = world.read("Customer", child);
    assertThat(Json.text(moved, "FullyQualifiedName")).isEqualTo("Roe:Son");
  }

  @Test
  void accounts_items_vendors_and_classes_merge_too() {
    var sales = world.account("Sales");
    var fees = account("Fees", "Income");
    var item = world.service("Work");
    var other = world.service("Labour");
    world.invoice(world.customer("Doe"), item, "5");

    assertThat(merge("Account", sales, fees).status()).isEqualTo(200);
    assertThat(merge("Item", item, other).status()).isEqualTo(200);
    assertThat(merge("Vendor", world.vendor("Stripe"), world.vendor("Stripe Inc")).status())
        .isEqualTo(200);
    assertThat(merge("Class", namedClass("A"), namedClass("B")).status()).isEqualTo(200);

    assertThat(Json.text(world.read("Item", other), "IncomeAccountRef", "value")).isEqualTo(fees);
    assertThat(world.query("select * from Invoice").text())
        .contains("\"ItemRef\":{\"value\":\"" + other + "\"");
  }

  @Test
  void bank_balances_add_up() {
    var checking = world.account("Checking");
    var savings = account("Petty cash", "Bank");
    world.create(
        "Payment",
        """
        {"CustomerRef":{"value":"%s"},"TotalAmt":9,"DepositToAccountRef":{"value":"%s"}}\
        """
            .formatted(world.customer("Doe"), savings));

    merge("Account", savings, checking);

    assertThat(Json.decimal(world.read("Account", checking), "CurrentBalance"))
        .isEqualByComparingTo("9");
  }

  @Test
  void a_merge_that_makes_no_sense_is_refused_and_changes_nothing() {
    var customer = world.customer("Doe");
    var child =
        Json.text(
            world.create(
                "Customer",
                "{\"DisplayName\":\"Son\",\"ParentRef\":{\"value\":\"%s\"}}".formatted(customer)),
            "Id");

    assertRefused(merge("Invoice", "1", "2"), "entity");
    assertRefused(merge("Gadget", "1", "2"), "entity");
    assertRefused(merge("Customer", "99", customer), "losingId");
    assertRefused(merge("Customer", customer, "99"), "survivingId");
    assertRefused(merge("Customer", customer, customer), "survivingId");
    assertRefused(merge("Customer", customer, child), "survivingId");
    assertRefused(
        merge("Account", world.account("Checking"), world.account("Sales")), "survivingId");
    assertRefused(world.control("POST", "/simulator/merge", "{\"realm\":\"1\"}"), "realm");
    assertRefused(world.control("POST", "/simulator/merge", "{\"realmId\":\"1\"}"), "realmId");
    assertThat(Json.text(world.read("Customer", customer), "SyncToken")).isEqualTo("0");
  }

  private Seen merge(String entity, String losingId, String survivingId) {
    return world.control(
        "POST",
        "/simulator/merge",
        """
        {"realmId":"%s","entity":"%s","losingId":"%s","survivingId":"%s"}\
        """
            .formatted(World.REALM, entity, losingId, survivingId));
  }

  private String account(String name, String type) {
    return Json.text(
        world.create("Account", "{\"Name\":\"%s\",\"AccountType\":\"%s\"}".formatted(name, type)),
        "Id");
  }

  private String namedClass(String name) {
    return Json.text(world.create("Class", "{\"Name\":\"%s\"}".formatted(name)), "Id");
  }

  private static void assertRefused(Seen answer, String field) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(Json.text(answer.body(), "field")).isEqualTo(field);
  }
}
