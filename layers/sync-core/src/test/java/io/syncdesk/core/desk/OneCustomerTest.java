package io.syncdesk.core.desk;

import static io.syncdesk.core.change.Told.FIRM;
import static io.syncdesk.core.change.Told.NOON;
import static io.syncdesk.core.change.Told.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.SettableClock;
import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.desk.ResolveSyncError.Result;
import io.syncdesk.core.desk.ResolveSyncError.Wish;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.memory.InMemoryMirror;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.memory.InMemoryWakeUps;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
import io.syncdesk.core.resolution.Desk;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Resolution;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two people link two clients to the same customer at the same moment. */
class OneCustomerTest {
  /** Each finds the error, the record and the owner, and stores; a second round after a loss. */
  private static final int MOVES = 11;

  private static final BookRef CUSTOMER = new BookRef(BooksKind.CUSTOMER, "77");
  private static final List<EntityRef> CLIENTS =
      List.of(anAccount("acc-1").entity(), anAccount("acc-2").entity());

  @Test
  void one_client_gets_it_whatever_the_order() {
    for (int schedule = 0; schedule < 1 << MOVES; schedule++) {
      new Encounter(schedule).happens();
    }
  }

  @Test
  void one_client_gets_it_where_an_earlier_claim_was_never_confirmed() {
    for (int schedule = 0; schedule < 1 << MOVES; schedule++) {
      var encounter = new Encounter(schedule);
      encounter.tables.records().claim(Map.of(CUSTOMER, CLIENTS.getFirst()));
      encounter.happens();
    }
  }

  private static final class Encounter {
    private final TakeTurns turns;
    private final InMemoryTables tables =
        new InMemoryTables().connected(FIRM, new Realm("934145"), TwoFirms.SETTINGS);
    private final InMemoryMirror mirror = new InMemoryMirror();

    Encounter(int schedule) {
      turns = new TakeTurns(schedule);
      var use = Listed.Use.ACTIVE;
      mirror.put(
          new Realm("934145"),
          List.of(new Listed(ListKind.CUSTOMER, "77", "Ada Lovelace", "", use, "0")));
      CLIENTS.forEach(this::isOnTheDesk);
    }

    private void isOnTheDesk(EntityRef client) {
      var record = anAccount(client.id()).record().in(State.Parked.REFUSED).on(OnDesk.YES);
      var error = Desk.error(client, new Fault.NoMatchingCustomer("Ada"), NOON);
      tables
          .ledger()
          .store(
              FIRM,
              new Step(
                  List.of(new Step.Change(record, record)),
                  List.of(new Step.ErrorChange(error, error)),
                  new Step.JournalChange.Unchanged()));
    }

    void happens() {
      var wishes = CLIENTS.stream().map(it -> wish(it)).toList();

      var results = turns.play(wishes, (wish, person) -> desk(person).resolve(FIRM, wish));

      assertThat(results).filteredOn(Result.Accepted.class::isInstance).hasSize(1);
      assertThat(results).filteredOn(Result.Impossible.class::isInstance).hasSize(1);
      var shown = tables.records().findAll(CLIENTS).stream().filter(it -> it.isShownBy(CUSTOMER));
      assertThat(shown.map(it -> it.entity()).toList())
          .containsExactly(tables.records().owners(FIRM, List.of(CUSTOMER)).get(CUSTOMER));
    }

    private static Wish wish(EntityRef client) {
      return new Wish(ErrorId.of(client), new Resolution.Link("77"), Desk.OWNER);
    }

    private ResolveSyncError desk(int person) {
      var rows = new GatedRows(tables.rows(), call -> turns.take(person, call));
      var aftermath = new ResolveSyncError.Aftermath(new InMemoryWakeUps(), new SettableClock());
      return new ResolveSyncError(rows.rows(), tables.companies(), mirror, aftermath);
    }
  }
}
