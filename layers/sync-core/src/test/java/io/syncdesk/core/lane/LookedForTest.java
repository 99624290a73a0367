package io.syncdesk.core.lane;

import static io.syncdesk.core.change.Told.aService;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.State;
import io.syncdesk.core.resolution.Desk;
import io.syncdesk.core.resolution.Resolution;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What QuickBooks may have done already is looked for before it is tried again. */
class LookedForTest {
  private final LaneOfAFirm lane = new LaneOfAFirm();
  private final Told service = aService("svc-1");

  @Test
  void a_newer_version_still_looks_for_what_the_older_one_left_behind() {
    lane.hears(service);
    lane.books.refuses(new Fault.Unanswered());
    lane.runs();
    lane.books.shows(counterpart("as of v1"));

    lane.hears(service.version(2));
    lane.runs();

    assertThat(operations()).containsExactly(Operation.CREATE, Operation.UPDATE);
    assertThat(lane.state(service)).isEqualTo(new State.Synced());
  }

  @Test
  void a_newer_version_that_comes_meanwhile_looks_too() {
    lane.hears(service);
    lane.books
        .whileSending(() -> lane.hears(service.version(2)))
        .refuses(new Fault.InternalFailure("10000", ""))
        .shows(counterpart("as of v1"));

    lane.runs();

    assertThat(operations()).containsExactly(Operation.CREATE, Operation.UPDATE);
  }

  @Test
  void what_was_parked_in_doubt_is_looked_for_when_it_is_tried_again() {
    lane.parks(service, new Fault.Unanswered());
    lane.books.shows(counterpart("as of v1"));

    lane.resolves(service, new Resolution.Resync(), Desk.OWNER);
    lane.runs();

    assertThat(lane.state(service)).isEqualTo(new State.Synced());
    assertThat(operations()).containsExactly(Operation.CREATE, Operation.CREATE);
  }

  private List<Operation> operations() {
    return lane.books.sent().stream()
        .flatMap(it -> it.items().stream())
        .map(it -> it.write().operation())
        .toList();
  }

  private static Counterpart counterpart(String shows) {
    return new Counterpart(BooksKind.ITEM, "900", "0", new ContentHash(shows));
  }
}
