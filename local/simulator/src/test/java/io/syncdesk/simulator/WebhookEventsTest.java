package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.simulator.json.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which changes the app is told of, and in what words. */
final class WebhookEventsTest {
  private final Told told = new Told();
  private final World world = told.world;

  @AfterEach
  void close() {
    told.close();
  }

  @Test
  void a_new_customer_is_told_as_a_cloud_event() {
    var id = world.customer("Doe");

    told.windowCloses();

    var event = told.app.events().getFirst();
    assertThat(told.app.events()).hasSize(1);
    assertThat(Json.text(event, "specversion")).isEqualTo("1.0");
    assertThat(UUID.fromString(Json.text(event, "id"))).isNotNull();
    assertThat(Json.text(event, "source")).startsWith("intuit.").endsWith("=");
    assertThat(Json.text(event, "type")).isEqualTo("qbo.customer.created.v1");
    assertThat(Json.text(event, "datacontenttype")).isEqualTo("application/json");
    assertThat(Json.text(event, "intuitentityid")).isEqualTo(id);
    assertThat(Json.text(event, "intuitaccountid")).isEqualTo(World.REALM);
    assertThat(event.path("data")).isEmpty();
  }

  @Test
  void times_have_nine_digits_and_follow_the_order_of_the_changes() {
    world.customer("Doe");
    world.customer("Roe");

    told.windowCloses();

    var times = told.app.received.getFirst().texts("time");
    assertThat(times).allMatch(time -> time.matches("2026-11-23T18:00:00\\.\\d{9}Z"));
    assertThat(times.stream().map(Instant::parse)).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void the_apps_own_writes_come_back_as_events_and_so_do_the_bookkeepers() {
    var id = world.customer("Doe");
    world.asBookkeeper().change("Customer", id, "{\"Notes\":\"calls often\"}").entity("Customer");

    told.windowCloses();

    assertThat(told.app.types())
        .containsExactly("qbo.customer.created.v1", "qbo.customer.updated.v1");
  }

  @Test
  void every_item_of_a_batch_that_passed_is_told() {
    world.post(
        "batch",
        """
        {"BatchItemRequest":[
         {"bId":"a","operation":"create","Customer":{"DisplayName":"Doe"}},
         {"bId":"b","operation":"create","Customer":{"DisplayName":"Doe"}},
         {"bId":"c","operation":"create","Vendor":{"DisplayName":"Stripe"}}]}\
        """);

    told.windowCloses();

    assertThat(told.app.types())
        .containsExactly("qbo.customer.created.v1", "qbo.vendor.created.v1");
  }

  @Test
  void a_refused_write_and_a_replayed_one_are_no_news() {
    world.post("customer?requestid=r1", "{\"DisplayName\":\"Doe\"}").entity("Customer");
    told.forget();

    world.post("customer?requestid=r1", "{\"DisplayName\":\"Doe\"}").entity("Customer");
    assertThat(world.post("customer", "{\"DisplayName\":\"Doe\"}").code()).isEqualTo("6240");

    told.windowCloses();
    assertThat(told.app.received).isEmpty();
  }

  @Test
  void a_voided_invoice_is_void_and_a_deleted_one_deleted() {
    var customer = world.customer("Doe");
    var item = world.service("Work");
    var first = Json.text(world.invoice(customer, item, "5"), "Id");
    var second = Json.text(world.invoice(customer, item, "6"), "Id");
    told.forget();

    world.voidIt("Invoice", first).entity("Invoice");
    world.delete("Invoice", second).entity("Invoice");

    told.windowCloses();
    assertThat(told.app.types()).containsExactly("qbo.invoice.void.v1", "qbo.invoice.deleted.v1");
  }

  @Test
  void a_payment_is_news_of_its_invoice_too_but_not_of_the_balances_it_moves() {
    var customer = world.customer("Doe");
    var invoice = Json.text(world.invoice(customer, world.service("Work"), "5"), "Id");
    told.forget();

    world.payment(customer, "5", invoice, "5");

    told.windowCloses();
    assertThat(told.app.types())
        .containsExactlyInAnyOrder("qbo.payment.created.v1", "qbo.invoice.updated.v1");
  }

  @Test
  void a_deposited_payment_is_news_and_so_is_the_deposit() {
    var customer = world.customer("Doe");
    var invoice = Json.text(world.invoice(customer, world.service("Work"), "5"), "Id");
    var payment = Json.text(world.payment(customer, "5", invoice, "5"), "Id");
    told.forget();

    world.deposit(payment, "5");

    told.windowCloses();
    assertThat(told.app.types())
        .containsExactlyInAnyOrder("qbo.deposit.created.v1", "qbo.payment.updated.v1");
  }

  @Test
  void a_deactivated_customer_is_updated_not_deleted() {
    var id = world.customer("Doe");
    told.forget();

    world.change("Customer", id, "{\"Active\":false}").entity("Customer");

    told.windowCloses();
    assertThat(told.app.types()).containsExactly("qbo.customer.updated.v1");
  }

  @Test
  void a_moved_closing_date_is_an_update_of_the_preferences() {
    world.asBookkeeper().closeBooks("2026-10-31");

    told.windowCloses();

    assertThat(told.app.types()).containsExactly("qbo.preferences.updated.v1");
  }

  @Test
  void companies_share_a_delivery() {
    var other = "9130000000000002";
    var token = world.simulator.connect(other).accessToken();
    world.customer("Doe");
    customerOf(other, token);

    told.windowCloses();

    assertThat(told.app.received).hasSize(1);
    assertThat(told.app.received.getFirst().texts("intuitaccountid"))
        .containsExactly(World.REALM, other);
  }

  @Test
  void a_company_that_took_the_apps_access_away_is_silent() {
    world.control("POST", "/simulator/connection/" + World.REALM, "{\"state\":\"revoked\"}");

    world.asBookkeeper().customer("Doe");

    told.windowCloses();
    assertThat(told.app.received).isEmpty();
  }

  @Test
  void a_company_that_never_let_the_app_in_is_silent() {
    world.simulator.company("9130000000000002");

    customerOf("9130000000000002", "bookkeeper");

    told.windowCloses();
    assertThat(told.app.received).isEmpty();
  }

  private void customerOf(String realm, String token) {
    var uri = URI.create(world.simulator.companyUri() + "/" + realm + "/customer");
    var customer =
        world.send(
            HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString("{\"DisplayName\":\"Roe\"}")));
    assertThat(customer.status()).isEqualTo(200);
  }
}
