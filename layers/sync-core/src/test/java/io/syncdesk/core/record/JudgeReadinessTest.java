package io.syncdesk.core.record;

import static io.syncdesk.core.change.Told.DAY;
import static io.syncdesk.core.change.Told.aFee;
import static io.syncdesk.core.change.Told.aPayment;
import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.change.SyncWish;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.fault.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whether a record may be written now: the firm's choices first, then what it depends on. */
class JudgeReadinessTest {
  private static final Settings SETTINGS = TwoFirms.SETTINGS;
  private final SyncRecord account = synced(anAccount("acc-1"));
  private final SyncRecord service = synced(aService("svc-1"));
  private final Told invoice = anInvoice("inv-1", "acc-1", "svc-1");
  private final Told payment = aPayment("pay-1", "acc-1", "inv-1");

  @Test
  void a_client_and_a_service_depend_on_nothing() {
    assertThat(judge(anAccount("acc-1").record())).isInstanceOf(Readiness.Ready.class);
    assertThat(judge(aService("svc-1").record())).isInstanceOf(Readiness.Ready.class);
  }

  @Test
  void an_invoice_waits_on_its_client_before_its_services() {
    assertThat(judge(invoice.record())).isEqualTo(new Readiness.WaitsOn(account.entity()));
    assertThat(judge(invoice.record(), account)).isEqualTo(new Readiness.WaitsOn(service.entity()));
    assertThat(judge(invoice.record(), account, service)).isInstanceOf(Readiness.Ready.class);
  }

  @Test
  void what_is_not_in_the_books_yet_is_waited_on_whatever_its_state() {
    for (var state :
        List.of(
            State.Parked.REFUSED,
            new State.Skipped(State.Parked.Because.REFUSED),
            new State.Waiting(account.entity(), new Try.First()),
            anAccount("acc-1").record().state())) {
      var elsewhere = anAccount("acc-1").record().in(state);

      assertThat(judge(invoice.record(), elsewhere, service))
          .as("on one that is %s", state)
          .isEqualTo(new Readiness.WaitsOn(account.entity()));
    }
  }

  @Test
  void what_is_in_the_books_can_be_referred_to_while_its_next_change_is_on_its_way() {
    var changing = account.in(anAccount("acc-1").record().state());

    assertThat(judge(invoice.record(), changing, service)).isInstanceOf(Readiness.Ready.class);
  }

  @Test
  void what_depends_on_something_deleted_is_impossible() {
    var deleted = service.in(new State.Deleted());

    assertThat(judge(invoice.record(), account, deleted))
        .isEqualTo(new Readiness.Impossible(new Fault.ReferenceDeleted(service.entity())));
  }

  @Test
  void what_depends_on_something_left_out_is_left_out_with_it() {
    var left = new State.NotSynced(LeftOutBecause.SYNC_STOPPED, new Try.First());

    assertThat(judge(invoice.record(), account.in(left), service))
        .isEqualTo(new Readiness.LeaveOutWith(account.entity()));
  }

  @Test
  void what_is_dated_before_the_start_is_left_out() {
    var old = invoice.dated(SETTINGS.syncStartDate().minusDays(1)).record();
    var first = invoice.dated(SETTINGS.syncStartDate()).record();

    assertThat(judge(old, account, service))
        .isEqualTo(new Readiness.LeaveOut(LeftOutBecause.BEFORE_START_DATE));
    assertThat(judge(first, account, service)).isInstanceOf(Readiness.Ready.class);
  }

  @Test
  void what_is_in_the_books_stays_there_when_it_falls_before_the_start() {
    var old = shown(invoice.dated(DAY.minusYears(9)).record());

    assertThat(judge(old, account, service)).isInstanceOf(Readiness.Ready.class);
    assertThat(judge(old, account)).isEqualTo(new Readiness.WaitsOn(service.entity()));
  }

  @Test
  void fees_are_left_out_unless_the_firm_wants_expenses() {
    assertThat(judge(aFee("fee-1", "pay-1").record()))
        .isEqualTo(new Readiness.LeaveOut(LeftOutBecause.EXPENSES_ARE_OFF));
  }

  @Test
  void a_payment_entered_by_hand_follows_its_tick_box() {
    var left = new Readiness.LeaveOut(LeftOutBecause.PAYMENT_IS_NOT_TO_SYNC);
    var waits = new Readiness.WaitsOn(account.entity());
    var byHand = List.of(PaymentMethod.CASH, PaymentMethod.CHECK, PaymentMethod.BANK);
    for (var method : byHand) {
      assertThat(judge(payment.paidBy(method, SyncWish.NO).record())).isEqualTo(left);
      assertThat(judge(payment.paidBy(method, SyncWish.YES).record())).isEqualTo(waits);
      assertThat(judge(payment.paidBy(method, SyncWish.AS_SETTING).record())).isEqualTo(waits);
    }
  }

  @Test
  void a_payment_that_a_provider_collected_always_goes() {
    assertThat(judge(payment.paidBy(PaymentMethod.CARD, SyncWish.NO).record()))
        .isEqualTo(new Readiness.WaitsOn(account.entity()));
  }

  @Test
  void a_payment_that_only_follows_the_setting_stays_in_the_books_when_that_is_switched_off() {
    var asSetting = payment.paidBy(PaymentMethod.CASH, SyncWish.AS_SETTING).record();
    var off =
        new Settings(
            SETTINGS.syncStartDate(),
            SETTINGS.accountsAtStart(),
            null,
            false,
            null,
            null,
            false,
            false);

    assertThat(JudgeReadiness.judge(asSetting, Map.of(), off))
        .isEqualTo(new Readiness.LeaveOut(LeftOutBecause.PAYMENT_IS_NOT_TO_SYNC));
    assertThat(JudgeReadiness.judge(shown(asSetting), Map.of(), off))
        .isEqualTo(new Readiness.WaitsOn(account.entity()));
  }

  @Test
  void a_payment_that_was_unticked_is_taken_out_of_the_books() {
    var unticked = shown(payment.paidBy(PaymentMethod.CASH, SyncWish.NO).record());

    assertThat(judge(unticked))
        .isInstanceOfSatisfying(
            Readiness.Ready.class,
            it -> assertThat(it.task().content()).isEqualTo(new Content.Deleted()));
  }

  @Test
  void what_was_voided_before_it_reached_the_books_has_nothing_to_show() {
    assertThat(judge(invoice.voided().record()))
        .isEqualTo(new Readiness.LeaveOut(LeftOutBecause.NOTHING_TO_SHOW));
    assertThat(judge(shown(invoice.voided().record()))).isInstanceOf(Readiness.Ready.class);
  }

  @Test
  void what_was_deleted_depends_on_nothing() {
    assertThat(judge(invoice.deleted().record())).isInstanceOf(Readiness.Ready.class);
  }

  private static Readiness judge(SyncRecord record, SyncRecord... known) {
    Map<EntityRef, SyncRecord> byEntity =
        Arrays.stream(known).collect(Collectors.toMap(SyncRecord::entity, Function.identity()));
    return JudgeReadiness.judge(record, byEntity, SETTINGS);
  }

  private static SyncRecord synced(Told told) {
    return shown(told.record()).in(new State.Synced());
  }

  private static SyncRecord shown(SyncRecord record) {
    return record.with(
        List.of(new Counterpart(BooksKind.INVOICE, "145", "0", new ContentHash("earlier"))));
  }
}
