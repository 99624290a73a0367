package io.syncdesk.core.notice;

import static io.syncdesk.core.change.Told.FIRM;
import static io.syncdesk.core.change.Told.NOON;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.company.Pause;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.fault.OneOfEach;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.SyncError;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One notice for each cause, and what counts as read. */
class FindNoticesTest {
  private final FirmWithPeople firm = new FirmWithPeople();

  @Test
  void every_fault_has_a_notice() {
    int n = 0;
    for (var fault : OneOfEach.fault()) {
      firm.opens(anInvoice("inv-" + n++, "acc-1"), fault);
    }

    assertThat(firm.findNotices.of(FIRM)).hasSize(n);
  }

  @Test
  void the_same_account_missing_for_two_is_one_cause_and_another_account_is_another() {
    firm.opens(anInvoice("inv-1", "acc-1"), new Fault.AccountMissing("Sales"));
    firm.opens(anInvoice("inv-2", "acc-1"), new Fault.AccountMissing("Sales"));
    firm.opens(anInvoice("inv-3", "acc-1"), new Fault.AccountMissing("Rent"));

    assertThat(firm.findNotices.of(FIRM)).hasSize(2);
  }

  @Test
  void what_quickbooks_did_not_name_need_not_be_the_same() {
    firm.opens(anInvoice("inv-1", "acc-1"), new Fault.ReferenceInactive("", ""));
    firm.opens(anInvoice("inv-2", "acc-1"), new Fault.ReferenceInactive("", ""));

    assertThat(firm.findNotices.of(FIRM)).hasSize(2);
  }

  @Test
  void a_notice_that_was_read_stays_read_while_people_try() {
    var error = opens("inv-1");
    firm.clock.turn(Duration.ofMinutes(1));
    var read = firm.clock.instant();
    firm.clock.turn(Duration.ofMinutes(1));
    var trying = firm.becomes(error, new Status.Resolving(firm.decided(new Resolution.Resync())));

    firm.comesBack(trying, new Fault.NumberTaken("inv-1", ""));

    assertThat(only().isKnownSince(read)).isTrue();
  }

  @Test
  void a_problem_that_was_gone_and_is_back_is_news() {
    var error = opens("inv-1");
    var read = NOON.plusSeconds(1);
    firm.clock.turn(Duration.ofMinutes(1));
    var gone = firm.becomes(error, new Status.Resolved(NOON, new Status.Cure.ChangedInTaxDome()));

    firm.comesBack(gone, new Fault.NumberTaken("inv-1", ""));

    assertThat(only().isKnownSince(read)).isFalse();
  }

  @Test
  void one_more_entry_for_a_known_cause_is_no_news() {
    firm.opens(anInvoice("inv-1", "acc-1"), new Fault.PeriodClosed());
    var read = NOON.plusSeconds(1);
    firm.clock.turn(Duration.ofMinutes(1));

    firm.opens(anInvoice("inv-2", "acc-1"), new Fault.PeriodClosed());

    assertThat(only().isKnownSince(read)).isTrue();
  }

  @Test
  void a_standstill_is_one_notice_beside_those_of_the_desk() {
    opens("inv-1");
    firm.standsStill(Pause.Why.CONNECTION_REVOKED, 1, NOON.plusSeconds(5));

    assertThat(firm.findNotices.of(FIRM)).hasSize(2).first().isInstanceOf(Notice.Standstill.class);
  }

  private SyncError opens(String invoice) {
    return firm.opens(anInvoice(invoice, "acc-1"), new Fault.NumberTaken(invoice, ""));
  }

  private Notice only() {
    var all = firm.findNotices.of(FIRM);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }
}
