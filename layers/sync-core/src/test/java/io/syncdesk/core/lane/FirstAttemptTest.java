package io.syncdesk.core.lane;

import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.RequestId;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.record.State;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes out first, optimistic and together. */
class FirstAttemptTest {
  private final LaneOfAFirm lane = new LaneOfAFirm();
  private final Told account = anAccount("acc-1");
  private final Told service = aService("svc-1");
  private final Told invoice = anInvoice("inv-1", "acc-1", "svc-1");

  @Test
  void what_quickbooks_accepts_is_synced() {
    lane.hears(service);

    assertThat(lane.runs()).isEqualTo(new TurnEnd.Rested());

    assertThat(lane.state(service)).isEqualTo(new State.Synced());
    assertThat(lane.record(service).counterparts())
        .extracting(Counterpart::kind)
        .containsExactly(BooksKind.ITEM);
    assertThat(lane.attempts(service)).hasSize(1);
  }

  @Test
  void first_attempts_travel_together_and_read_nothing() {
    IntStream.range(0, 31).forEach(i -> lane.hears(aService("svc-" + i)));

    lane.runs();

    assertThat(lane.books.sent()).extracting(it -> it.items().size()).containsExactly(30, 1);
    assertThat(lane.books.looks()).isEmpty();
  }

  @Test
  void every_call_has_a_request_id_of_its_own() {
    lane.hears(account, service);

    lane.runs();

    assertThat(lane.books.sent())
        .extracting(Call::requestId)
        .containsExactly(new RequestId("req-1"), new RequestId("req-2"));
  }

  @Test
  void what_quickbooks_shows_already_is_not_sent_again() {
    lane.hears(service);
    lane.runs();

    lane.hears(service.version(2).saying("as of v1"));
    lane.runs();

    assertThat(lane.books.sent()).hasSize(1);
    assertThat(lane.state(service)).isEqualTo(new State.Synced());
  }

  @Test
  void the_same_write_never_goes_out_twice_at_once() {
    var twin = aService("svc-2");
    lane.books.writes(service.entity(), "same").writes(twin.entity(), "same");
    lane.hears(service, twin);

    lane.runs();

    assertThat(lane.books.sent()).extracting(it -> it.items().size()).containsExactly(1, 1);
    assertThat(lane.state(twin)).isEqualTo(new State.Synced());
  }

  @Test
  void a_void_goes_alone() {
    lane.bringsIn(account, service, invoice);
    lane.books.sent().clear();
    var other = anInvoice("inv-2", "acc-1", "svc-1");

    lane.hears(invoice.version(2).voided(), other);
    lane.runs();

    assertThat(lane.books.sent())
        .extracting(Call::form)
        .containsExactly(Call.Form.SINGLE, Call.Form.SINGLE);
    assertThat(lane.state(invoice)).isEqualTo(new State.Synced());
  }

  @Test
  void what_is_deleted_in_taxdome_is_taken_out_of_the_books() {
    lane.bringsIn(service);

    lane.hears(service.version(2).deleted());
    lane.runs();

    assertThat(lane.state(service)).isEqualTo(new State.Deleted());
    assertThat(lane.record(service).counterparts()).isEmpty();
  }
}
