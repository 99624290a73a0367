package io.syncdesk.quickbooks.foresight;

import static io.syncdesk.core.change.Told.aFee;
import static io.syncdesk.core.change.Told.aRefund;
import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static io.syncdesk.core.change.Told.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.change.Service;
import io.syncdesk.core.change.SyncWish;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
import io.syncdesk.quickbooks.firm.Firm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a try would do is told step by step, field by field. */
class ForeseenEffectsTest extends AFirmInStep {
  @Test
  void a_new_invoice_is_told_with_names_instead_of_ids() {
    var effect = onlyWrite(seer.passes(INVOICE));

    assertThat(effect.operation()).isEqualTo(Operation.CREATE);
    assertThat(effect.called()).isEqualTo("1001");
    assertThat(effect.fields())
        .containsExactly(
            new FieldChange("CustomerRef", null, "Ada acc"),
            new FieldChange("DocNumber", null, "1001"),
            new FieldChange("TxnDate", null, "2026-11-23"),
            new FieldChange("Line 1 Amount", null, "120.00"),
            new FieldChange("Line 1 ItemRef", null, "Tax return svc"),
            new FieldChange("Line 1 Qty", null, "1"),
            new FieldChange("Line 1 UnitPrice", null, "120.00"),
            new FieldChange("TotalAmt", null, "120.00"));
  }

  @Test
  void a_changed_invoice_is_told_by_what_changes() {
    firm.hears(INVOICE).settles();

    var effect = onlyWrite(seer.passes(INVOICE.dated(Told.DAY.plusDays(1)).version(2)));

    assertThat(effect.operation()).isEqualTo(Operation.UPDATE);
    assertThat(effect.fields())
        .containsExactly(new FieldChange("TxnDate", "2026-11-23", "2026-11-24"));
  }

  @Test
  void a_line_less_is_told_as_gone() {
    firm.hears(aService("more"), anInvoice("1001", "acc", "svc", "more")).settles();

    var effect = onlyWrite(seer.passes(INVOICE.version(2)));

    assertThat(effect.fields())
        .contains(
            new FieldChange("Line 2 Amount", "120.00", null),
            new FieldChange("Line 2 ItemRef", "Tax return more", null),
            new FieldChange("TotalAmt", "240.00", "120.00"));
  }

  @Test
  void what_somebody_changed_in_quickbooks_is_told_as_it_stands_there_now() {
    firm.hears(INVOICE).settles();
    var there = firm.bookkeeper.one("Invoice", "DocNumber = '1001'");
    firm.bookkeeper.change(there, "Invoice", "{\"TxnDate\":\"2026-11-01\",\"DocNumber\":\"B-7\"}");
    firm.looks();

    var effect = onlyWrite(seer.passesAgain(INVOICE));

    assertThat(effect.fields())
        .containsExactlyInAnyOrder(
            new FieldChange("TxnDate", "2026-11-01", "2026-11-23"),
            new FieldChange("DocNumber", "B-7", "1001"));
  }

  @Test
  void the_amount_that_somebody_changed_on_a_line_is_told() {
    firm.hears(SERVICE.version(2)).settles();
    var there = firm.bookkeeper.one("Item", "Name = 'Tax return svc'");
    firm.bookkeeper.change(there, "Item", "{\"UnitPrice\":999}");
    firm.looks();

    var effect = onlyWrite(seer.passesAgain(SERVICE));

    assertThat(effect.fields()).containsExactly(new FieldChange("UnitPrice", "999.00", "100.00"));
  }

  @Test
  void a_voided_invoice_gets_its_amount_back() {
    firm.hears(INVOICE).settles();
    firm.bookkeeper.voids("Invoice", firm.bookkeeper.one("Invoice", "DocNumber = '1001'"));
    firm.looks();

    var effect = onlyWrite(seer.passesAgain(INVOICE));

    assertThat(effect.fields()).contains(new FieldChange("TotalAmt", "0.00", "120.00"));
  }

  @Test
  void a_deleted_invoice_is_made_anew() {
    firm.hears(INVOICE).settles();
    firm.bookkeeper.delete("Invoice", firm.bookkeeper.one("Invoice", "DocNumber = '1001'"));
    firm.looks();

    assertThat(onlyWrite(seer.passesAgain(INVOICE)).operation()).isEqualTo(Operation.CREATE);
  }

  @Test
  void a_client_is_linked_to_the_customer_of_its_name() {
    firm.bookkeeper.customer("Ada other");
    firm.looks();

    assertThat(seer.passes(anAccount("other")).effects())
        .containsExactly(new Effect.Links(BooksKind.CUSTOMER, "Ada other"));
  }

  @Test
  void what_the_books_show_already_needs_nothing() {
    assertThat(seer.passes(CLIENT.version(2)).effects()).containsExactly(new Effect.Nothing());
  }

  @Test
  void a_cancelled_invoice_is_voided() {
    firm.hears(INVOICE).settles().looks();

    var effect = onlyWrite(seer.passes(INVOICE.version(2).voided()));

    assertThat(effect.operation()).isEqualTo(Operation.VOID);
    assertThat(effect.called()).isEqualTo("1001");
    assertThat(effect.fields()).containsExactly(new FieldChange("TotalAmt", "120.00", "0.00"));
  }

  @Test
  void a_deleted_payment_is_deleted() {
    firm.hears(INVOICE, PAYMENT).settles().looks();

    var effect = onlyWrite(seer.passes(PAYMENT.version(2).deleted()));

    assertThat(effect.operation()).isEqualTo(Operation.DELETE);
    assertThat(effect.fields()).contains(new FieldChange("TotalAmt", "120.00", null));
  }

  @Test
  void a_service_that_is_not_sold_any_more_is_made_inactive() {
    var effect = onlyWrite(seer.passes(SERVICE.version(2).deleted()));

    assertThat(effect.operation()).isEqualTo(Operation.DEACTIVATE);
    assertThat(effect.called()).isEqualTo("Tax return svc");
  }

  @Test
  void a_service_that_is_renamed_is_told_by_both_names() {
    var renamed = SERVICE.showing(new Service("Advice", usd("100.00"), null, null, null));

    assertThat(onlyWrite(seer.passes(renamed.version(2))).fields())
        .containsExactly(new FieldChange("Name", "Tax return svc", "Advice"));
  }

  @Test
  void the_first_fee_of_a_provider_brings_its_vendor() {
    firm.wantsExpenses();
    firm.hears(INVOICE, PAYMENT).settles().looks();

    var forecast = seer.passes(aFee("fee", "pay"));

    assertThat(kinds(forecast)).containsExactly(BooksKind.VENDOR, BooksKind.PURCHASE);
    assertThat(((Effect.Writes) forecast.effects().getLast()).fields())
        .contains(
            new FieldChange("EntityRef", null, "Stripe"),
            new FieldChange("Line 1 AccountRef", null, "Stripe Fees"));
  }

  @Test
  void the_first_refund_brings_its_item() {
    firm.hears(INVOICE, PAYMENT).settles().looks();

    assertThat(kinds(seer.passes(aRefund("ref", "acc", "pay"))))
        .containsExactly(BooksKind.ITEM, BooksKind.REFUND_RECEIPT);
  }

  @Test
  void the_first_promotional_credit_brings_its_item_its_memo_and_what_it_settles() {
    firm.hears(INVOICE).settles().looks();
    var credit = PAYMENT.paidBy(PaymentMethod.PROMOTIONAL_CREDIT, SyncWish.AS_SETTING);

    var forecast = seer.passes(credit);

    assertThat(kinds(forecast))
        .containsExactly(BooksKind.ITEM, BooksKind.CREDIT_MEMO, BooksKind.PAYMENT);
    assertThat(((Effect.Writes) forecast.effects().getLast()).fields())
        .contains(new FieldChange("Line 1 Invoice", null, "1001"));
  }

  @Test
  void an_invoice_of_an_unknown_client_waits_and_what_it_would_meet_then_is_told_too() {
    firm.bookkeeper.typedInvoice("1001");
    firm.looks();
    var stranger = new EntityRef(Told.FIRM, CLIENT.entity().kind(), "stranger");

    var forecast = seer.change(anInvoice("1001", "stranger", "svc"));

    assertThat(forecast.effects()).containsExactly(new Effect.WaitsFor(stranger, "stranger"));
    assertThat(forecast.obstacles().getFirst())
        .isEqualTo(new Obstacle.NotThereYet(stranger, "stranger"));
    assertThat(forecast.obstacles().getLast())
        .isInstanceOfSatisfying(
            Obstacle.Meets.class,
            it -> assertThat(it.fault()).isInstanceOf(Fault.NumberTaken.class));
  }

  @Test
  void an_invoice_of_a_client_whose_customer_is_inactive_says_so_while_it_waits() {
    firm.bookkeeper.deactivate("Customer", "DisplayName = 'Ada acc'");
    firm.looks();

    var forecast = seer.change(INVOICE);

    assertThat(forecast.effects()).containsExactly(new Effect.WaitsFor(CLIENT.entity(), "Ada acc"));
    assertThat(forecast.obstacles())
        .containsExactly(new Obstacle.Meets(new Fault.ReferenceInactive("Customer", "Ada acc")));
  }

  @Test
  void what_is_dated_before_the_start_stays_out() {
    var forecast = seer.change(INVOICE.dated(Told.DAY.minusYears(3)));

    assertThat(forecast.effects())
        .containsExactly(new Effect.LeavesOut(LeftOutBecause.BEFORE_START_DATE));
    assertThat(forecast.passes()).isTrue();
  }

  @Test
  void what_belongs_to_something_that_stays_out_stays_out_with_it() {
    firm.hears(INVOICE.dated(Told.DAY.minusYears(3))).settles();

    assertThat(seer.change(PAYMENT).effects())
        .containsExactly(new Effect.LeavesOutWith(INVOICE.entity(), "1001"));
  }

  @Test
  void a_payment_whose_box_is_unticked_is_taken_out_and_stays_out() {
    var cash = PAYMENT.paidBy(PaymentMethod.CASH, SyncWish.YES);
    firm.hears(INVOICE, cash).settles().looks();

    var forecast = seer.change(PAYMENT.paidBy(PaymentMethod.CASH, SyncWish.NO).version(2));

    assertThat(forecast.effects().getFirst())
        .isInstanceOfSatisfying(
            Effect.Writes.class, it -> assertThat(it.operation()).isEqualTo(Operation.DELETE));
    assertThat(forecast.effects().getLast())
        .isEqualTo(new Effect.LeavesOut(LeftOutBecause.PAYMENT_IS_NOT_TO_SYNC));
  }

  @Test
  void what_a_person_skipped_stays_skipped() {
    firm.hears(INVOICE).settles();
    var record = firm.record(INVOICE.entity());
    var skipped = record.in(new State.Skipped(State.Parked.Because.REFUSED)).on(OnDesk.NO);
    firm.tables.ledger().store(Told.FIRM, Step.of(List.of(new Step.Change(record, skipped))));

    assertThat(seer.change(INVOICE.version(2)).effects())
        .containsExactly(new Effect.StaysSkipped());
  }

  @Test
  void a_firm_without_quickbooks_waits_for_it() {
    var settings = firm.tables.companies().find(Told.FIRM).orElseThrow();
    firm.tables.having(
        new Company(
            Told.FIRM,
            new Connection.Disconnected(),
            settings.pace(),
            settings.settings(),
            settings.reconsider()));

    assertThat(seer.change(INVOICE).obstacles())
        .containsExactly(new Obstacle.Shut(BooksShut.NOT_CONNECTED));
  }

  @Test
  void a_firm_whose_lists_are_still_being_read_waits_for_them() {
    firm.reloadsItsLists();

    assertThat(seer.change(INVOICE).effects())
        .containsExactly(new Effect.WaitsForBooks(BooksShut.LISTS_ARE_BEING_READ));
  }

  @Test
  void nothing_that_is_foreseen_is_stored() {
    firm.hears(INVOICE, PAYMENT).settles().looks();
    var items = firm.mirror.named(Firm.REALM, ListKind.ITEM, "Refund");

    seer.change(aRefund("ref", "acc", "pay"));

    assertThat(items).isEmpty();
    assertThat(firm.mirror.named(Firm.REALM, ListKind.ITEM, "Refund")).isEmpty();
    assertThat(firm.tables.allRecords(Told.FIRM)).hasSize(4);
  }

  private static Effect.Writes onlyWrite(Forecast forecast) {
    assertThat(forecast.effects()).hasSize(1);
    return (Effect.Writes) forecast.effects().getFirst();
  }

  private static List<BooksKind> kinds(Forecast forecast) {
    return forecast.effects().stream().map(it -> ((Effect.Writes) it).kind()).toList();
  }
}
