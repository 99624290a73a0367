package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.simulator.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Creating, reading, changing, deleting, voiding. */
final class WritingTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_created_customer_can_be_read_by_its_id() {
    var created = world.create("Customer", "{\"DisplayName\":\"Doe, Jane\"}");

    var read = world.read("Customer", Json.text(created, "Id"));

    assertThat(read).isEqualTo(created);
    assertThat(Json.text(read, "Id")).isEqualTo("1");
    assertThat(Json.text(read, "SyncToken")).isEqualTo("0");
    assertThat(Json.text(read, "domain")).isEqualTo("QBO");
    assertThat(Json.text(read, "FullyQualifiedName")).isEqualTo("Doe, Jane");
    assertThat(Json.text(read, "MetaData", "CreateTime")).isEqualTo("2026-11-23T10:00:00-08:00");
  }

  @Test
  void a_missing_display_name_is_built_from_the_parts_of_the_name() {
    var created = world.create("Customer", "{\"GivenName\":\"Jane\",\"FamilyName\":\"Doe\"}");

    assertThat(Json.text(created, "DisplayName")).isEqualTo("Jane Doe");
  }

  @Test
  void ids_count_up_per_company_and_names_share_one_counter() {
    assertThat(world.customer("A")).isEqualTo("1");
    assertThat(world.vendor("B")).isEqualTo("2");
    assertThat(world.customer("C")).isEqualTo("3");
  }

  @Test
  void a_sparse_update_leaves_alone_what_it_does_not_send() {
    var id =
        Json.text(
            world.create("Customer", "{\"DisplayName\":\"Doe\",\"CompanyName\":\"Doe Ltd\"}"),
            "Id");

    var changed = world.change("Customer", id, "{\"Notes\":\"late payer\"}").entity("Customer");

    assertThat(Json.text(changed, "CompanyName")).isEqualTo("Doe Ltd");
    assertThat(Json.text(changed, "Notes")).isEqualTo("late payer");
    assertThat(Json.text(changed, "SyncToken")).isEqualTo("1");
  }

  @Test
  void a_full_update_empties_what_it_does_not_send() {
    var id =
        Json.text(
            world.create("Customer", "{\"DisplayName\":\"Doe\",\"CompanyName\":\"Doe Ltd\"}"),
            "Id");

    var changed =
        world
            .post(
                "customer",
                "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"DisplayName\":\"Doe\"}".formatted(id))
            .entity("Customer");

    assertThat(changed.has("CompanyName")).isFalse();
  }

  @Test
  void a_sparse_update_with_lines_replaces_all_lines() {
    var item = world.service("Tax return");
    var invoice =
        world.create(
            "Invoice",
            """
            {"CustomerRef":{"value":"%s"},"Line":[
             {"DetailType":"SalesItemLineDetail","Amount":10,"Description":"first",
              "SalesItemLineDetail":{"ItemRef":{"value":"%s"}}},
             {"DetailType":"SalesItemLineDetail","Amount":20,
              "SalesItemLineDetail":{"ItemRef":{"value":"%s"}}}]}\
            """
                .formatted(world.customer("Doe"), item, item));

    var changed =
        world
            .change(
                "Invoice",
                Json.text(invoice, "Id"),
                """
                {"Line":[{"DetailType":"SalesItemLineDetail","Amount":7,
                 "SalesItemLineDetail":{"ItemRef":{"value":"%s"}}}]}\
                """
                    .formatted(item))
            .entity("Invoice");

    assertThat(Json.decimal(changed, "TotalAmt")).isEqualByComparingTo("7");
    assertThat(changed.path("Line")).hasSize(2);
    assertThat(changed.path("Line").path(0).has("Description")).isFalse();
  }

  @Test
  void an_old_sync_token_is_a_stale_object() {
    var id = world.customer("Doe");
    world.change("Customer", id, "{\"Notes\":\"x\"}").entity("Customer");

    var refused =
        world.post(
            "customer",
            "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true,\"Notes\":\"y\"}".formatted(id));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("5010");
  }

  @Test
  void an_update_without_a_sync_token_lacks_a_required_parameter() {
    var id = world.customer("Doe");

    var refused = world.post("customer", "{\"Id\":\"%s\",\"DisplayName\":\"Roe\"}".formatted(id));

    assertThat(refused.code()).isEqualTo("2020");
    assertThat(refused.element()).isEqualTo("SyncToken");
  }

  @Test
  void a_deleted_invoice_is_gone_for_good() {
    var id = Json.text(world.invoice(world.customer("Doe"), world.service("Work"), "5"), "Id");

    var deleted = world.delete("Invoice", id).entity("Invoice");

    assertThat(Json.text(deleted, "status")).isEqualTo("Deleted");
    assertThat(deleted.size()).isEqualTo(3);
    assertThat(world.get("invoice/" + id).code()).isEqualTo("610");
  }

  @Test
  void a_delete_with_an_old_token_is_refused() {
    var id = Json.text(world.invoice(world.customer("Doe"), world.service("Work"), "5"), "Id");
    world.change("Invoice", id, "{\"PrivateNote\":\"x\"}").entity("Invoice");

    var refused =
        world.post("invoice?operation=delete", "{\"Id\":\"%s\",\"SyncToken\":\"0\"}".formatted(id));

    assertThat(refused.code()).isEqualTo("5010");
  }

  @Test
  void names_and_list_entries_cannot_be_deleted() {
    var refused = world.delete("Customer", world.customer("Doe"));

    assertThat(refused.code()).isEqualTo("500");
    assertThat(refused.detail()).isEqualTo("Operation delete is not supported.");
  }

  @Test
  void a_voided_invoice_keeps_its_number_and_loses_its_amounts() {
    var customer = world.customer("Doe");
    var body =
        world.invoiceBody(
            customer, world.service("Work"), "5", ",\"DocNumber\":\"7\",\"PrivateNote\":\"old\"");
    var id = Json.text(world.create("Invoice", body), "Id");

    var voided = world.voidIt("Invoice", id).entity("Invoice");

    assertThat(Json.text(voided, "DocNumber")).isEqualTo("7");
    assertThat(Json.decimal(voided, "TotalAmt")).isZero();
    assertThat(Json.decimal(voided, "Balance")).isZero();
    assertThat(Json.decimal(voided.path("Line").path(0), "Amount")).isZero();
    assertThat(Json.text(voided, "PrivateNote")).startsWith("Voided");
    assertThat(Json.decimal(world.read("Customer", customer), "Balance")).isZero();
  }

  @Test
  void all_three_spellings_of_void_work() {
    var customer = world.customer("Doe");
    var item = world.service("Work");
    for (String spelling :
        new String[] {"operation=void", "operation=update&include=void", "include=void"}) {
      var id = Json.text(world.invoice(customer, item, "5"), "Id");

      var voided = world.post("invoice?" + spelling, world.reference("Invoice", id));

      assertThat(Json.decimal(voided.entity("Invoice"), "TotalAmt")).isZero();
    }
  }

  @Test
  void an_unknown_object_is_refused() {
    assertThat(world.post("gadget", "{}").code()).isEqualTo("2000");
  }

  @Test
  void an_unknown_property_is_refused() {
    var refused = world.post("customer", "{\"DisplayName\":\"Doe\",\"Nickname\":\"D\"}");

    assertThat(refused.code()).isEqualTo("2010");
    assertThat(refused.element()).isEqualTo("Nickname");
  }

  @Test
  void a_body_that_is_not_json_is_refused() {
    assertThat(world.post("customer", "{oops").code()).isEqualTo("2010");
  }

  @Test
  void an_update_of_what_is_not_there_finds_no_object() {
    assertThat(world.post("customer", "{\"Id\":\"99\",\"SyncToken\":\"0\"}").code())
        .isEqualTo("610");
  }
}
