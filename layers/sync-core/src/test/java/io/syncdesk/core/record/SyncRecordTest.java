package io.syncdesk.core.record;

import static io.syncdesk.core.change.Told.NOON;
import static io.syncdesk.core.change.Told.aService;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.Change;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.fault.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a newer version and an applied write make of a record, from every state. */
class SyncRecordTest {
  private static final Counterpart SHOWN =
      new Counterpart(BooksKind.ITEM, "19", "0", new ContentHash("as of v1"));
  private final Told service = aService("svc-1");
  private final Told newer = service.version(2);
  private static final State OFF =
      new State.NotSynced(LeftOutBecause.SYNC_STOPPED, new Try.First());

  @Test
  void an_entity_never_heard_of_is_due_at_once() {
    assertThat(service.record().state()).isEqualTo(new State.Due(NOON, new Try.First()));
  }

  @Test
  void a_newer_version_makes_any_record_due_again_but_a_skipped_one_and_a_client_that_is_off() {
    for (var state : EveryState.state()) {
      var after = service.record().in(state).changedTo(newer.change(), NOON);

      assertThat(after.version()).isEqualTo(newer.version());
      assertThat(after.content()).isEqualTo(newer.content());
      assertThat(after.state())
          .as("from %s", state)
          .isEqualTo(
              state instanceof State.Skipped || state.equals(OFF)
                  ? state
                  : new State.Due(NOON, new Try.First()));
    }
  }

  @Test
  void a_skipped_client_that_changed_is_tried_again_and_may_be_announced_again() {
    var client = Told.anAccount("acc-1");
    var skipped = client.record().in(new State.Skipped(State.Parked.Because.REFUSED));

    var changed = skipped.changedTo(client.version(2).saying("another name").change(), NOON);
    var unchanged =
        skipped.changedTo(
            new Change(
                "chg-2",
                client.entity(),
                new Version(2),
                NOON,
                client.change().content(),
                client.change().contentHash()),
            NOON);

    assertThat(changed.state()).isEqualTo(new State.Due(NOON, new Try.First()));
    assertThat(changed.onDesk()).isEqualTo(OnDesk.YES);
    assertThat(unchanged.state()).isEqualTo(new State.Skipped(State.Parked.Because.REFUSED));
  }

  @Test
  void a_newer_version_that_reads_the_same_leaves_what_is_synced() {
    var synced = service.record().in(new State.Synced());

    var after = synced.changedTo(newer.saying("as of v1").change(), NOON);

    assertThat(after.state()).isEqualTo(new State.Synced());
    assertThat(after.version()).isEqualTo(newer.version());
  }

  @Test
  void a_newer_version_that_reads_the_same_tries_again_what_is_parked() {
    var parked = service.record().in(State.Parked.REFUSED);

    assertThat(parked.changedTo(newer.saying("as of v1").change(), NOON).state())
        .isEqualTo(new State.Due(NOON, new Try.First()));
  }

  @Test
  void a_look_that_an_older_version_owes_is_owed_by_the_newer_one() {
    var doubt = new Try.Second(new Fault.Unanswered());
    var due = service.record().in(new State.Due(NOON.plusSeconds(30), doubt));

    var resting = service.record().in(new State.Waiting(Told.anAccount("acc-1").entity(), doubt));

    assertThat(due.changedTo(newer.change(), NOON).state()).isEqualTo(new State.Due(NOON, doubt));
    assertThat(resting.changedTo(newer.change(), NOON).state())
        .isEqualTo(new State.Due(NOON, doubt));
  }

  @Test
  void what_was_written_is_remembered() {
    assertThat(service.record().shownBy(write(Operation.CREATE, BooksKind.ITEM), SHOWN))
        .extracting(SyncRecord::counterparts)
        .isEqualTo(List.of(SHOWN));
  }

  @Test
  void what_was_written_again_replaces_what_was_known_of_it() {
    var moved = new Counterpart(BooksKind.ITEM, "19", "1", new ContentHash("as of v2"));
    var shown = service.record().with(List.of(SHOWN));

    assertThat(shown.shownBy(write(Operation.UPDATE, BooksKind.ITEM), moved).counterparts())
        .containsExactly(moved);
  }

  @Test
  void what_was_taken_out_is_forgotten() {
    var shown = service.record().with(List.of(SHOWN));

    assertThat(shown.shownBy(write(Operation.DEACTIVATE, BooksKind.ITEM), SHOWN).counterparts())
        .isEmpty();
  }

  @Test
  void what_many_use_belongs_to_nobody() {
    var vendor = new Counterpart(BooksKind.VENDOR, "7", "0", new ContentHash("Stripe"));

    assertThat(service.record().shownBy(write(Operation.CREATE, BooksKind.VENDOR), vendor))
        .isEqualTo(service.record());
  }

  @Test
  void others_can_refer_to_it_while_the_books_show_it() {
    var shown = service.record().with(List.of(SHOWN));

    assertThat(shown.isUsable()).isTrue();
    assertThat(shown.in(new State.Synced()).isUsable()).isTrue();
    assertThat(shown.in(State.Parked.REFUSED).isUsable()).isTrue();
    assertThat(shown.in(new State.Parked(State.Parked.Because.EDITED)).isUsable()).isTrue();
    assertThat(shown.in(new State.Parked(State.Parked.Because.GONE)).isUsable()).isFalse();
    assertThat(service.record().in(State.Parked.REFUSED).isUsable()).isFalse();
    assertThat(shown.in(skippedAfter(State.Parked.Because.REFUSED)).isUsable()).isTrue();
    assertThat(shown.in(skippedAfter(State.Parked.Because.EDITED)).isUsable()).isTrue();
    assertThat(shown.in(skippedAfter(State.Parked.Because.GONE)).isUsable()).isFalse();
    assertThat(service.record().in(skippedAfter(State.Parked.Because.REFUSED)).isUsable())
        .isFalse();
    assertThat(service.record().isUsable()).isFalse();
  }

  private static State skippedAfter(State.Parked.Because because) {
    return State.Skipped.after(new State.Parked(because));
  }

  private static Write write(Operation operation, BooksKind kind) {
    return new Write(operation, kind, "{}", new ContentHash("as of v1"), Write.Then.DONE);
  }
}
