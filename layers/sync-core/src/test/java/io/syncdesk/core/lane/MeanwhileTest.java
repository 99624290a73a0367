package io.syncdesk.core.lane;

import static io.syncdesk.core.change.Told.FIRM;
import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.Operation;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
import io.syncdesk.core.resolution.Desk;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** TaxDome and people do not wait for a turn to end. */
class MeanwhileTest {
  private static final Fault CLOSED = new Fault.PeriodClosed();
  private final LaneOfAFirm lane = new LaneOfAFirm();
  private final Told service = aService("svc-1");

  @Test
  void a_newer_version_that_comes_meanwhile_is_sent_after() {
    lane.hears(service);
    lane.books.whileSending(() -> lane.hears(service.version(2)));

    lane.runs();

    assertThat(operations()).containsExactly(Operation.CREATE, Operation.UPDATE);
    assertThat(lane.state(service)).isEqualTo(new State.Synced());
  }

  @Test
  void what_a_person_skips_meanwhile_stays_skipped_and_its_document_is_remembered() {
    lane.parks(service, CLOSED);
    lane.hears(service.version(2));
    lane.books.whileSending(() -> lane.resolves(service, new Resolution.Skip(), Desk.OWNER));

    lane.runs();

    assertThat(lane.state(service)).isEqualTo(new State.Skipped(State.Parked.Because.REFUSED));
    assertThat(lane.record(service).counterparts()).hasSize(1);
    assertThat(lane.error(service).status()).isInstanceOf(Status.Skipped.class);
  }

  @Test
  void a_number_that_a_person_chooses_while_the_old_one_is_refused_is_tried_next() {
    var invoice = anInvoice("1001", "acc-1", "svc-1");
    lane.bringsIn(anAccount("acc-1"), service);
    var taken = new Fault.NumberTaken("1001", "");
    lane.parks(invoice, taken);
    lane.hears(invoice.version(2));
    lane.books.refuses(taken);
    lane.runs();
    lane.clock.turn(LaneOfAFirm.RETRY_AFTER.plusSeconds(1));
    lane.books.refuses(taken);
    lane.books.whileSending(() -> {
      lane.clock.turn(Duration.ofSeconds(1));
      lane.resolves(invoice, new Resolution.Renumber("2001"), Desk.OWNER);
    });

    lane.runs();

    assertThat(lane.state(invoice)).isEqualTo(new State.Synced());
    assertThat(lane.error(invoice).status()).isInstanceOf(Status.Resolved.class);
    assertThat(lane.error(invoice).status().decidedBy()).isPresent();
  }

  @Test
  void a_resync_that_succeeds_leaves_the_list() {
    lane.parks(service, CLOSED);
    lane.resolves(service, new Resolution.Resync(), Desk.OWNER);

    lane.runs();

    assertThat(lane.state(service)).isEqualTo(new State.Synced());
    assertThat(lane.error(service).status().decidedBy()).isPresent();
    assertThat(lane.error(service).status()).isInstanceOf(Status.Resolved.class);
    assertThat(lane.tables.errors().summary(FIRM).openInAll()).isZero();
  }

  @Test
  void a_resync_that_fails_stays_in_the_list_with_the_new_reason() {
    lane.parks(service, CLOSED);
    lane.resolves(service, new Resolution.Resync(), Desk.OWNER);

    var taken = new Fault.NameTaken("Tax return");
    lane.books.refuses(taken).refuses(taken);
    lane.runs();
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);

    assertThat(lane.error(service).fault()).isEqualTo(taken);
    assertThat(lane.error(service).status()).isEqualTo(new Status.Open());
    assertThat(lane.attempts(service)).hasSize(4);
  }

  @Test
  void a_newer_version_that_passes_clears_the_desk() {
    lane.parks(service, CLOSED);

    lane.hears(service.version(2));
    lane.runs();

    assertThat(lane.error(service).status())
        .isEqualTo(new Status.Resolved(lane.clock.instant(), new Status.Cure.ChangedInTaxDome()));
    assertThat(lane.record(service).onDesk()).isEqualTo(OnDesk.NO);
  }

  private List<Operation> operations() {
    return lane.books.sent().stream()
        .flatMap(it -> it.items().stream())
        .map(it -> it.write().operation())
        .toList();
  }
}
