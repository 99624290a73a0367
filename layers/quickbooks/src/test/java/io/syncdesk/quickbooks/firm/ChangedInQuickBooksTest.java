package io.syncdesk.quickbooks.firm;

import static io.syncdesk.core.change.Told.aFee;
import static io.syncdesk.core.change.Told.aPayment;
import static io.syncdesk.core.change.Told.aRefund;
import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.change.SyncWish;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.fault.Difference;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Merge;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.record.State;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.quickbooks.wire.Json;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a bookkeeper does to entries that show our records, and what the lane makes of it. */
class ChangedInQuickBooksTest {
  private static final Told CLIENT = anAccount("acc");
  private static final Told SERVICE = aService("svc");
  private static final Told INVOICE = anInvoice("inv", "acc", "svc");
  private static final Told PAYMENT = aPayment("pay", "acc", "inv");
  private static final Told CREDITED = anInvoice("inv-2", "acc", "svc");
  private static final Told CREDIT =
      aPayment("credit", "acc", "inv-2")
          .paidBy(PaymentMethod.PROMOTIONAL_CREDIT, SyncWish.AS_SETTING);
  private static final Told REFUND = aRefund("ref", "acc", "pay");
  private static final Told FEE = aFee("fee", "pay");
  private final Firm firm = new Firm();

  @BeforeEach
  void everything_is_in_the_books() {
    firm.wantsExpenses();
    firm.bookkeeper.customer("Ada acc");
    firm.hears(CLIENT, SERVICE, INVOICE, PAYMENT, CREDITED, CREDIT, REFUND, FEE).settles();
    assertThat(firm.tables.allRecords(Told.FIRM))
        .allMatch(it -> it.state() instanceof State.Synced);
  }

  @AfterEach
  void close() {
    firm.close();
  }

  @Test
  void our_own_writes_are_no_news() {
    firm.looks();
    firm.hears(INVOICE.version(2).dated(Told.DAY.plusDays(1))).settles().looks();

    assertThat(firm.tables.allErrors(Told.FIRM)).isEmpty();
    assertThat(firm.tables.allRecords(Told.FIRM))
        .allMatch(it -> it.state() instanceof State.Synced);
  }

  @ParameterizedTest
  @CsvSource({
    "ITEM, UnitPrice, 999",
    "ITEM, Name, Cutting hedges",
    "INVOICE, TxnDate, 2026-11-01",
    "INVOICE, DocNumber, B-7",
    "PAYMENT, PaymentRefNum, B-7",
    "PAYMENT, TxnDate, 2026-11-01",
    "CREDIT_MEMO, TxnDate, 2026-11-01",
    "REFUND_RECEIPT, TxnDate, 2026-11-01",
    "PURCHASE, TxnDate, 2026-11-01"
  })
  void an_edit_is_shown_field_by_field_and_heals_when_it_is_undone(
      BooksKind kind, String field, String value) {
    var told = shownBy(kind);
    var before = entity(told, kind);
    edit(told, kind, field, value);
    firm.looks();
    assertThat(firm.fault(told))
        .isInstanceOfSatisfying(
            Fault.EditedInQuickBooks.class,
            it ->
                assertThat(it.differences())
                    .extracting(Difference::field, Difference::theirs)
                    .containsExactly(tuple(field, value)));
    assertThat(firm.tables.errors().summary(Told.FIRM).open()).hasSize(1);

    edit(told, kind, field, before.path(field).asText());
    firm.looks();

    isHealed(told);
  }

  @ParameterizedTest
  @CsvSource({"INVOICE", "PAYMENT", "REFUND_RECEIPT"})
  void what_is_voided_can_be_sent_again(BooksKind kind) {
    var told = shownBy(kind);
    firm.bookkeeper.voids(kind.entity(), entity(told, kind));
    firm.looks();

    assertThat(firm.fault(told)).isEqualTo(new Fault.VoidedInQuickBooks());
  }

  @ParameterizedTest
  @CsvSource({"REFUND_RECEIPT", "PURCHASE", "PAYMENT"})
  void what_is_deleted_is_written_anew_when_a_person_asks_for_it(BooksKind kind) {
    var told = shownBy(kind);
    var gone = entity(told, kind);
    firm.bookkeeper.delete(kind.entity(), gone);
    firm.looks();
    assertThat(firm.fault(told)).isEqualTo(new Fault.DeletedInQuickBooks());

    firm.resyncs(told).settles();

    assertThat(firm.record(told.entity()).state()).isEqualTo(new State.Synced());
    assertThat(firm.counterpart(told, kind).bookId()).isNotEqualTo(Json.text(gone, "Id"));
  }

  @Test
  void a_customer_made_inactive_holds_its_documents_and_heals_when_it_is_active_again() {
    var customer = entity(CLIENT, BooksKind.CUSTOMER);
    firm.bookkeeper.deactivate("Customer", "Id = '" + Json.text(customer, "Id") + "'");
    firm.looks();
    assertThat(firm.fault(CLIENT)).isEqualTo(new Fault.ReferenceInactive("Customer", "Ada acc"));
    var later = anInvoice("inv-3", "acc", "svc");
    firm.hears(later).settles();
    assertThat(firm.record(later.entity()).state()).isInstanceOf(State.Waiting.class);

    reactivate("Customer", Json.text(customer, "Id"));
    firm.looks();

    isHealed(CLIENT);
    assertThat(firm.record(later.entity()).state()).isEqualTo(new State.Synced());
  }

  @Test
  void an_item_made_inactive_heals_when_it_is_active_again() {
    var item = entity(SERVICE, BooksKind.ITEM);
    firm.bookkeeper.deactivate("Item", "Id = '" + Json.text(item, "Id") + "'");
    firm.looks();
    assertThat(firm.fault(SERVICE)).isInstanceOf(Fault.ReferenceInactive.class);

    reactivate("Item", Json.text(item, "Id"));
    firm.looks();

    isHealed(SERVICE);
  }

  @Test
  void a_service_sent_again_while_its_item_is_inactive_stays_on_the_desk() {
    var item = entity(SERVICE, BooksKind.ITEM);
    firm.bookkeeper.deactivate("Item", "Id = '" + Json.text(item, "Id") + "'");
    firm.looks();

    firm.resyncs(SERVICE).settles();

    assertThat(firm.fault(SERVICE)).isInstanceOf(Fault.ReferenceInactive.class);
    assertThat(firm.record(SERVICE.entity()).isUsable()).isFalse();
  }

  @Test
  void a_discount_changes_what_the_client_owes_and_is_told() {
    var lines = (ArrayNode) entity(INVOICE, BooksKind.INVOICE).path("Line").deepCopy();
    lines.removeIf(it -> Json.text(it, "DetailType").equals("SubTotalLineDetail"));
    var discount = Json.object().put("DetailType", "DiscountLineDetail").put("Amount", 40);
    discount.putObject("DiscountLineDetail").put("PercentBased", false);
    var body = Json.object().set("Line", lines.add(discount));
    firm.bookkeeper.change(entity(INVOICE, BooksKind.INVOICE), "Invoice", Json.write(body));

    firm.looks();

    assertThat(firm.fault(INVOICE))
        .isInstanceOfSatisfying(
            Fault.EditedInQuickBooks.class,
            it -> assertThat(it.differences()).extracting(Difference::field).contains("TotalAmt"));
  }

  @Test
  void an_invoice_cancelled_here_and_filled_again_there_is_told() {
    firm.hears(CREDITED.version(2).voided()).settles().looks();
    assertThat(firm.tables.allErrors(Told.FIRM)).isEmpty();
    var lines =
        """
        {"Line":[{"DetailType":"SalesItemLineDetail","Amount":120,
                  "SalesItemLineDetail":{"ItemRef":{"value":"%s"}}}],"PrivateNote":"again"}
        """
            .formatted(firm.counterpart(SERVICE, BooksKind.ITEM).bookId());
    firm.bookkeeper.change(entity(CREDITED, BooksKind.INVOICE), "Invoice", lines);

    firm.looks();

    assertThat(firm.fault(CREDITED)).isInstanceOf(Fault.EditedInQuickBooks.class);
  }

  @ParameterizedTest
  @CsvSource({"CUSTOMER, acc", "ITEM, svc"})
  void a_merge_is_followed_and_its_documents_are_not_taken_for_edited(BooksKind kind, String id) {
    var told = shownBy(kind);
    var survivor =
        kind == BooksKind.CUSTOMER ? firm.bookkeeper.customer("Survivor") : survivingItem();
    var loser = firm.counterpart(told, kind).bookId();
    firm.bookkeeper.control(
        "/simulator/merge",
        Json.write(
            Json.object()
                .put("realmId", Firm.REALM.value())
                .put("entity", kind.entity())
                .put("losingId", loser)
                .put("survivingId", survivor)));
    var list = kind == BooksKind.CUSTOMER ? ListKind.CUSTOMER : ListKind.ITEM;

    firm.isTold(new Merge(list, loser, survivor)).looks();

    assertThat(firm.fault(told)).isEqualTo(new Fault.MergedInQuickBooks("Survivor"));
    assertThat(firm.counterpart(told, kind).bookId()).isEqualTo(survivor);
    assertThat(firm.tables.allErrors(Told.FIRM)).hasSize(1);
    assertThat(told.entity().id()).isEqualTo(id);
  }

  @Test
  void documents_that_are_learned_meanwhile_do_not_hide_an_edit() {
    edit(INVOICE, BooksKind.INVOICE, "DocNumber", "B-7");
    firm.mirror.put(Firm.REALM, new Mirror.Loaded.Lists());
    firm.turn();
    assertThat(firm.mirror.loaded(Firm.REALM)).isEqualTo(new Mirror.Loaded.Whole());

    firm.looks();

    assertThat(firm.fault(INVOICE)).isInstanceOf(Fault.EditedInQuickBooks.class);
  }

  @Test
  void a_payment_of_an_edited_invoice_goes_on() {
    edit(INVOICE, BooksKind.INVOICE, "DocNumber", "B-7");
    firm.looks();
    var later = aPayment("pay-3", "acc", "inv");

    firm.hears(later).settles();

    assertThat(firm.record(later.entity()).state()).isNotInstanceOf(State.Waiting.class);
  }

  @Test
  void with_every_webhook_lost_the_next_look_shows_the_same() {
    edit(INVOICE, BooksKind.INVOICE, "DocNumber", "B-7");

    firm.clock.advance(Duration.ofHours(1));
    firm.settles();

    assertThat(firm.fault(INVOICE)).isInstanceOf(Fault.EditedInQuickBooks.class);
  }

  @Test
  void a_kind_that_quickbooks_will_not_tell_of_hides_no_other() {
    edit(INVOICE, BooksKind.INVOICE, "DocNumber", "B-7");
    var refusal =
        Json.object()
            .put("status", 400)
            .put("body", "{\"Fault\":{\"Error\":[{\"Message\":\"Invalid\",\"code\":\"4001\"}]}}");
    var twice = Json.object().put("path", "/cdc").put("count", 2).set("fault", refusal);
    firm.bookkeeper.control("/simulator/faults", Json.write(twice));

    firm.looks();

    assertThat(firm.fault(INVOICE)).isInstanceOf(Fault.EditedInQuickBooks.class);
    assertThat(firm.tables.companies().find(Told.FIRM).orElseThrow().pace())
        .isEqualTo(new Pace.Running());
  }

  @Test
  void a_hundred_webhooks_cost_one_metered_read() {
    firm.looks();
    firm.clock.advance(Firm.LOOKS_APART);
    var before = metered();

    for (int i = 0; i < 100; i++) {
      firm.tables.lanes().note(Told.FIRM, Set.of());
      firm.turn();
    }

    assertThat(metered() - before).isEqualTo(1);
  }

  private String survivingItem() {
    firm.bookkeeper.item("Survivor", 100);
    return firm.bookkeeper.idOf("Item", "Name = 'Survivor'");
  }

  private long metered() {
    return firm.bookkeeper.requests().path("totals").path("metered").asLong();
  }

  private static Told shownBy(BooksKind kind) {
    return switch (kind) {
      case CUSTOMER -> CLIENT;
      case ITEM -> SERVICE;
      case INVOICE -> INVOICE;
      case PAYMENT -> PAYMENT;
      case CREDIT_MEMO -> CREDIT;
      case REFUND_RECEIPT -> REFUND;
      case PURCHASE -> FEE;
      case VENDOR -> throw new IllegalArgumentException("a vendor shows no record");
    };
  }

  private void isHealed(Told told) {
    assertThat(firm.record(told.entity()).state()).isEqualTo(new State.Synced());
    assertThat(firm.error(told).status())
        .isInstanceOfSatisfying(
            Status.Resolved.class,
            it -> assertThat(it.cure()).isInstanceOf(Status.Cure.FixedInQuickBooks.class));
  }

  private JsonNode entity(Told told, BooksKind kind) {
    return firm.bookkeeper.one(
        kind.entity(), "Id = '" + firm.counterpart(told, kind).bookId() + "'");
  }

  private void edit(Told told, BooksKind kind, String field, String value) {
    var quoted = field.equals("UnitPrice") ? value : "\"" + value + "\"";
    var needed = kind == BooksKind.PURCHASE ? "\"PaymentType\":\"Cash\"," : "";
    firm.bookkeeper.change(
        entity(told, kind), kind.entity(), "{%s\"%s\":%s}".formatted(needed, field, quoted));
  }

  private void reactivate(String kind, String id) {
    var inactive = firm.bookkeeper.one(kind, "Id = '" + id + "' and Active = false");
    firm.bookkeeper.change(inactive, kind, "{\"Active\":true}");
  }
}
