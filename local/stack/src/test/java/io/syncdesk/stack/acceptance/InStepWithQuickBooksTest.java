package io.syncdesk.stack.acceptance;

import static io.syncdesk.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.stack.Configuration;
import io.syncdesk.stack.LocalSystem;
import io.syncdesk.stack.firm.Firm;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A bookkeeper works in QuickBooks; its webhooks, signed and all, reach the lane, and the desk says
 * what happened. How long each takes is printed, not asserted: QuickBooks itself tells no sooner
 * than it likes.
 */
class InStepWithQuickBooksTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static LocalSystem system;
  private static Books books;
  private static DeskOfAFirm desk;
  private static Wire control;

  @BeforeAll
  static void everything_is_in_the_books() throws Throwable {
    system = LocalSystem.start(Configuration.forTests());
    books = Books.of(system.quickBooks().uri(), Firm.DEMO.realm());
    control = new Wire(system.quickBooks().uri(), "bookkeeper");
    desk = new DeskOfAFirm(new Wire(system.api(), system.token("owner@demo.test")));
    books.post("customer", JsonNodeFactory.instance.objectNode().put("DisplayName", "Kept Ltd"));
    system.send(Changes.account("acc", "Kept Ltd"));
    system.send(Changes.service("svc", "Keeping"));
    for (var word : new String[] {"edit", "overwrite", "other", "keep", "copy", "last"}) {
      system.send(Changes.invoice("inv-" + word, "N-" + word, "acc", "svc"));
    }
    system.send(Changes.payment("pay-delete", "acc", "inv-other"));
    eventually(SOON, () -> assertThat(desk.state("payment", "pay-delete")).isEqualTo("synced"));
    eventually(SOON, () -> assertThat(desk.state("invoice", "inv-last")).isEqualTo("synced"));
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void an_edit_is_on_the_desk_field_by_field_and_leaves_it_when_it_is_undone() throws Throwable {
    change("N-edit", "TxnDate", "2026-10-01");
    within("edited invoice", () -> isOnDesk("invoices", "inv-edit", "edited-in-quickbooks"));
    var differences = desk.detail(desk.onDesk("invoices", "inv-edit")).path("differences");
    assertThat(differences.path(0).path("field").asText()).isEqualTo("TxnDate");
    assertThat(differences.path(0).path("taxDome").asText()).isEqualTo("2026-11-02");
    assertThat(differences.path(0).path("quickBooks").asText()).isEqualTo("2026-10-01");

    change("N-edit", "TxnDate", "2026-11-02");
    within("edited back", () -> assertThat(desk.state("invoice", "inv-edit")).isEqualTo("synced"));
    assertThat(desk.lists("invoices", "inv-edit")).isFalse();
  }

  @Test
  void an_edit_can_be_overwritten_with_what_taxdome_says() throws Throwable {
    change("N-overwrite", "TxnDate", "2026-10-01");
    within("edited invoice", () -> isOnDesk("invoices", "inv-overwrite", "edited-in-quickbooks"));

    assertThat(desk.resolve(desk.onDesk("invoices", "inv-overwrite"), "resync").status())
        .isEqualTo(202);

    within(
        "sent again", () -> assertThat(desk.state("invoice", "inv-overwrite")).isEqualTo("synced"));
    assertThat(numbered("N-overwrite").path("TxnDate").asText()).isEqualTo("2026-11-02");
  }

  @Test
  void an_edit_can_be_kept_and_is_never_brought_up_again() throws Throwable {
    change("N-keep", "TxnDate", "2026-10-01");
    within("edited invoice", () -> isOnDesk("invoices", "inv-keep", "edited-in-quickbooks"));
    assertThat(desk.resolve(desk.onDesk("invoices", "inv-keep"), "link").status()).isEqualTo(202);

    change("N-keep", "TxnDate", "2026-10-02");
    change("N-other", "TxnDate", "2026-10-02");
    within("another edit", () -> isOnDesk("invoices", "inv-other", "edited-in-quickbooks"));

    assertThat(desk.lists("invoices", "inv-keep")).isFalse();
    assertThat(desk.state("invoice", "inv-keep")).isEqualTo("synced");
  }

  @Test
  void a_deleted_payment_is_on_the_desk_and_made_anew_when_somebody_asks() throws Throwable {
    books.delete("payment", books.only("select * from Payment"));
    within("deleted payment", () -> isOnDesk("payments", "pay-delete", "deleted-in-quickbooks"));

    assertThat(desk.resolve(desk.onDesk("payments", "pay-delete"), "resync").status())
        .isEqualTo(202);

    within("made anew", () -> assertThat(books.find("select * from Payment")).hasSize(1));
  }

  @Test
  void a_void_is_on_the_desk_and_what_waits_for_it_goes_on_once_it_is_left_so() throws Throwable {
    var voided = numbered("N-last");
    books.voids("invoice", voided);
    within("voided invoice", () -> isOnDesk("invoices", "inv-last", "voided-in-quickbooks"));
    system.send(Changes.payment("pay-waits", "acc", "inv-last"));
    eventually(SOON, () -> assertThat(desk.state("payment", "pay-waits")).isEqualTo("waiting"));

    assertThat(desk.resolve(desk.onDesk("invoices", "inv-last"), "link").status()).isEqualTo(202);

    // QuickBooks takes no payment for a voided invoice: that is an error of its own.
    within("its payment", () -> assertThat(desk.lists("payments", "pay-waits")).isTrue());
    assertThat(desk.state("invoice", "inv-last")).isEqualTo("synced");
  }

  @Test
  void a_copy_of_an_invoice_is_one_too_many_until_it_is_deleted() throws Throwable {
    var invoice = (ObjectNode) numbered("N-copy").deepCopy();
    invoice.remove(List.of("Id", "SyncToken", "MetaData", "LinkedTxn"));
    books.post("invoice", invoice.put("DocNumber", "N-copied"));
    within("doubled invoice", () -> isOnDesk("invoices", "inv-copy", "doubled-in-quickbooks"));
    within("both shown", () -> assertThat(copyBeside("inv-copy")).isEqualTo("N-copied"));

    books.delete("invoice", numbered("N-copied"));

    within("copy deleted", () -> assertThat(desk.lists("invoices", "inv-copy")).isFalse());
    within("in step", () -> assertThat(desk.state("invoice", "inv-copy")).isEqualTo("synced"));
  }

  @Test
  void a_merged_customer_is_followed_and_told() throws Throwable {
    books.post("customer", JsonNodeFactory.instance.objectNode().put("DisplayName", "Loser"));
    books.post("customer", JsonNodeFactory.instance.objectNode().put("DisplayName", "Survivor"));
    system.send(Changes.account("acc-merge", "Loser"));
    eventually(SOON, () -> assertThat(desk.state("account", "acc-merge")).isEqualTo("synced"));
    var loser = books.only("select * from Customer where DisplayName = 'Loser'");
    var survivor = books.only("select * from Customer where DisplayName = 'Survivor'");

    var merge =
        JsonNodeFactory.instance
            .objectNode()
            .put("realmId", Firm.DEMO.realm())
            .put("entity", "Customer")
            .put("losingId", loser.path("Id").asText())
            .put("survivingId", survivor.path("Id").asText());
    assertThat(control.send("POST", "/simulator/merge", merge.toString()).status()).isEqualTo(200);

    within("merged client", () -> isOnDesk("accounts", "acc-merge", "merged-in-quickbooks"));
    assertThat(desk.onDesk("accounts", "acc-merge").path("reason").asText()).contains("Survivor");
    assertThat(desk.resolve(desk.onDesk("accounts", "acc-merge"), "link").status()).isEqualTo(202);
    within("link kept", () -> assertThat(desk.state("account", "acc-merge")).isEqualTo("synced"));
  }

  @Test
  void an_inactive_customer_heals_when_it_is_active_again() throws Throwable {
    books.post("customer", JsonNodeFactory.instance.objectNode().put("DisplayName", "Rests"));
    system.send(Changes.account("acc-rests", "Rests"));
    eventually(SOON, () -> assertThat(desk.state("account", "acc-rests")).isEqualTo("synced"));
    var customer = books.only("select * from Customer where DisplayName = 'Rests'");
    books.change("customer", customer, "Active", JsonNodeFactory.instance.booleanNode(false));
    within("inactive client", () -> isOnDesk("accounts", "acc-rests", "reference-inactive"));

    var id = customer.path("Id").asText();
    var resting = books.only("select * from Customer where Id = '" + id + "' and Active = false");
    books.activate("customer", resting, "Rests");

    within("active again", () -> assertThat(desk.lists("accounts", "acc-rests")).isFalse());
  }

  private static void within(String what, ThrowingCallable assertion) throws Throwable {
    var began = System.nanoTime();
    eventually(SOON, assertion);
    System.out.printf("%s: %d ms%n", what, (System.nanoTime() - began) / 1_000_000);
  }

  private static void isOnDesk(String category, String entityId, String fault) {
    assertThat(desk.onDesk(category, entityId).path("fault").path("type").asText())
        .isEqualTo(fault);
  }

  private static String copyBeside(String invoice) {
    var detail = desk.detail(desk.onDesk("invoices", invoice));
    return detail.at("/evidence/theirs/number").asText();
  }

  private static JsonNode numbered(String number) {
    return books.only("select * from Invoice where DocNumber = '" + number + "'");
  }

  private static void change(String number, String property, String value) {
    books.change("invoice", numbered(number), property, value);
  }
}
