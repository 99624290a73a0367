package io.syncdesk.core.lane;

import static io.syncdesk.core.change.Told.FIRM;
import static io.syncdesk.core.change.Told.aFee;
import static io.syncdesk.core.change.Told.aPayment;
import static io.syncdesk.core.change.Told.aRefund;
import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.memory.ChooseAnyway;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.Try;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What depends on something else rests, and goes by itself. */
class WaitingTest {
  private static final Fault CLOSED = new Fault.PeriodClosed();
  private final LaneOfAFirm lane = new LaneOfAFirm();
  private final Told account = anAccount("acc-1");
  private final Told service = aService("svc-1");
  private final Told invoice = anInvoice("inv-1", "acc-1", "svc-1");
  private final Told payment = aPayment("pay-1", "acc-1", "inv-1");

  @Test
  void what_waits_on_another_is_no_error_and_goes_by_itself() {
    lane.hears(payment, invoice);
    lane.runs();
    assertThat(lane.state(invoice)).isEqualTo(new State.Waiting(account.entity(), new Try.First()));
    assertThat(lane.state(payment)).isEqualTo(new State.Waiting(account.entity(), new Try.First()));

    lane.hears(service, account);
    lane.runs();

    assertThat(lane.state(invoice)).isEqualTo(new State.Synced());
    assertThat(lane.state(payment)).isEqualTo(new State.Synced());
    assertThat(lane.tables.errors().summary(FIRM).waiting()).isZero();
  }

  @Test
  void resting_before_the_second_attempt_earns_no_new_first_one() {
    lane.bringsIn(account, service);
    lane.hears(service.version(2), invoice);
    var gone = new Fault.ReferenceInactive("Account", "Sales");
    lane.books.refuses(gone).refuses(CLOSED);
    lane.runs();
    lane.books.refuses(gone);
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);
    assertThat(lane.record(service).isUsable()).isFalse();
    assertThat(lane.state(invoice))
        .isEqualTo(new State.Waiting(service.entity(), new Try.Second(CLOSED)));

    lane.hears(service.version(3));
    lane.books.answers(new Outcome.Refused(CLOSED));
    lane.runs();
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);

    assertThat(lane.state(service)).isEqualTo(new State.Synced());
    assertThat(lane.attempts(invoice))
        .extracting(it -> it.attempt().ordinal())
        .containsExactly(2, 1);
  }

  @Test
  void dependents_follow_in_order() {
    var refund = aRefund("ref-1", "acc-1", "pay-1");
    lane.hears(refund, payment, invoice, service, account);

    lane.runs();

    assertThat(lane.books.sent())
        .extracting(it -> it.items().getFirst().write().kind())
        .containsExactly(
            BooksKind.CUSTOMER,
            BooksKind.ITEM,
            BooksKind.INVOICE,
            BooksKind.PAYMENT,
            BooksKind.REFUND_RECEIPT);
  }

  @Test
  void what_depends_on_something_deleted_gets_an_error_of_its_own() {
    lane.bringsIn(account, service);
    lane.hears(service.version(2).deleted());
    lane.runs();

    lane.hears(invoice);
    lane.runs();
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);

    assertThat(lane.error(invoice).fault()).isEqualTo(new Fault.ReferenceDeleted(service.entity()));
  }

  @Test
  void a_fee_goes_to_the_books_once_the_firm_wants_expenses() {
    var fee = aFee("fee-1", "pay-1");
    lane.bringsIn(account, service, invoice, payment, fee);
    assertThat(lane.state(fee))
        .isEqualTo(new State.NotSynced(LeftOutBecause.EXPENSES_ARE_OFF, new Try.First()));

    ChooseAnyway.in(
        lane.tables.companies(), FIRM, withExpenses(), Set.of(LeftOutBecause.EXPENSES_ARE_OFF));
    lane.runs();

    assertThat(lane.state(fee)).isEqualTo(new State.Synced());
    assertThat(lane.tables.companies().find(FIRM).orElseThrow().reconsider()).isEmpty();
  }

  private static Settings withExpenses() {
    var usual = TwoFirms.SETTINGS;
    return new Settings(
        usual.syncStartDate(), usual.accountsAtStart(), null, true, "80", "81", true, false);
  }
}
