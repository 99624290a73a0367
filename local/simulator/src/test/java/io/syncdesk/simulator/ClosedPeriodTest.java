package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.simulator.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Books that are closed stay closed. */
final class ClosedPeriodTest {
  private final World world = new World();
  private final String customer = world.customer("Doe");
  private final String item = world.service("Tax return");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void nothing_is_written_into_the_closed_period() {
    world.closeBooks("2026-09-30");

    var refused = world.post("invoice", dated("2026-09-30"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("6210");
  }

  @Test
  void the_day_after_the_closing_date_is_open() {
    world.closeBooks("2026-09-30");

    assertThat(world.post("invoice", dated("2026-10-01")).status()).isEqualTo(200);
  }

  @Test
  void a_document_of_the_closed_period_is_not_changed_moved_voided_or_deleted() {
    var id = Json.text(world.create("Invoice", dated("2026-09-15")), "Id");
    world.closeBooks("2026-09-30");

    assertThat(world.change("Invoice", id, "{\"PrivateNote\":\"x\"}").code()).isEqualTo("6210");
    assertThat(world.change("Invoice", id, "{\"TxnDate\":\"2026-11-01\"}").code())
        .isEqualTo("6210");
    assertThat(world.voidIt("Invoice", id).code()).isEqualTo("6210");
    assertThat(world.delete("Invoice", id).code()).isEqualTo("6210");
  }

  @Test
  void a_document_cannot_be_moved_into_the_closed_period() {
    var id = Json.text(world.create("Invoice", dated("2026-11-01")), "Id");
    world.closeBooks("2026-09-30");

    assertThat(world.change("Invoice", id, "{\"TxnDate\":\"2026-09-01\"}").code())
        .isEqualTo("6210");
  }

  @Test
  void names_may_still_be_changed() {
    world.closeBooks("2026-12-31");

    assertThat(world.change("Customer", customer, "{\"Notes\":\"x\"}").status()).isEqualTo(200);
  }

  @Test
  void reopened_books_take_documents_again() {
    world.closeBooks("2026-09-30");
    world.closeBooks("");

    assertThat(world.post("invoice", dated("2026-09-30")).status()).isEqualTo(200);
    assertThat(world.get("preferences").entity("Preferences").path("AccountingInfoPrefs"))
        .noneMatch(preference -> preference.asText().equals("2026-09-30"));
  }

  private String dated(String date) {
    return world.invoiceBody(customer, item, "5", ",\"TxnDate\":\"%s\"".formatted(date));
  }
}
