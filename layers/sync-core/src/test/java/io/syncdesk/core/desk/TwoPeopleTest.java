package io.syncdesk.core.desk;

import static io.syncdesk.core.change.Told.FIRM;
import static io.syncdesk.core.change.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.SettableClock;
import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.change.Told;
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
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.Preferences;
import io.syncdesk.core.numbering.InvoiceNumber;
import io.syncdesk.core.record.Amendment;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
import io.syncdesk.core.resolution.Decision;
import io.syncdesk.core.resolution.Desk;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.SyncError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Two people at the same error at the same moment (R11, B10): all pairs of resolutions, in every
 * order in which their reads and writes can come.
 */
class TwoPeopleTest {
  /**
   * Each person reads the error, reads the record and stores; a second round comes after a loss.
   */
  private static final int MOVES = 7;

  private static final Preferences NUMBERED_BY_US =
      new Preferences(
          Preferences.Numbering.OURS,
          Preferences.ClassTracking.OFF,
          Preferences.LocationTracking.OFF,
          Preferences.SalesTax.OFF,
          "USD",
          null);

  private static final String NAMED = "2001";

  private static final Realm REALM = new Realm("934145");

  private static final List<Resolution> RESOLUTIONS =
      List.of(
          new Resolution.Resync(),
          new Resolution.Skip(),
          new Resolution.Keep(),
          new Resolution.Link("77"),
          new Resolution.CreateCustomer("Ada (client)"),
          new Resolution.StopSyncing(),
          new Resolution.DeleteService(),
          new Resolution.Renumber(NAMED),
          new Resolution.Renumber(""),
          new Resolution.Reopen());

  private static final List<Errand> ERRANDS =
      List.of(
          new Errand(Told.anAccount("acc"), new Fault.NoMatchingCustomer("Ada")),
          new Errand(Told.anInvoice("1001", "acc", "svc"), new Fault.NumberTaken("1001", "")),
          new Errand(Told.aService("svc"), new Fault.AccountTypeWrong("Checking")));

  /** What is on the desk. */
  private record Errand(Told told, Fault fault) {}

  @Test
  void one_wins_and_the_other_is_told_in_every_order_of_every_pair() {
    int runs = 0;
    for (var errand : ERRANDS) {
      for (var first : RESOLUTIONS) {
        for (var second : RESOLUTIONS) {
          for (int schedule = 0; schedule < 1 << MOVES; schedule++) {
            new Encounter(errand, schedule).happens(first, second);
            runs++;
          }
        }
      }
    }
    assertThat(runs).isGreaterThanOrEqualTo(30_000);
  }

  /** One error, two people, and who may go on at each of their next calls. */
  private static final class Encounter {
    private final Errand errand;
    private final TakeTurns turns;
    private final InMemoryTables tables =
        new InMemoryTables().connected(FIRM, REALM, TwoFirms.SETTINGS);
    private final InMemoryMirror mirror = new InMemoryMirror();
    private final SettableClock clock = new SettableClock();
    private final ErrorId id;

    Encounter(Errand errand, int schedule) {
      this.errand = errand;
      this.turns = new TakeTurns(schedule);
      this.id = ErrorId.of(errand.told().entity());
      mirror.put(
          REALM,
          List.of(new Listed(ListKind.CUSTOMER, "77", "Ada Lovelace", "", Listed.Use.ACTIVE, "0")));
      mirror.put(REALM, NUMBERED_BY_US);
      mirror.put(REALM, new Mirror.Loaded.Whole());
      isOnTheDesk();
    }

    private void isOnTheDesk() {
      var record = errand.told().record().in(State.Parked.REFUSED).on(OnDesk.YES);
      var error = Desk.error(record.entity(), errand.fault(), NOON);
      tables
          .ledger()
          .store(
              FIRM,
              new Step(
                  List.of(new Step.Change(record, record)),
                  List.of(new Step.ErrorChange(error, error)),
                  new Step.JournalChange.Unchanged()));
    }

    void happens(Resolution first, Resolution second) {
      var wishes = List.of(new Wish(id, first, Desk.OWNER), new Wish(id, second, Desk.ADMIN));
      var results = turns.play(wishes, (wish, person) -> desk(person).resolve(FIRM, wish));
      var decided = decisions();
      var context = errand + " " + wishes + " " + results;

      assertThat(decided).as(context).hasSize(count(results, Result.Accepted.class));
      for (int person = 0; person < 2; person++) {
        if (results.get(person) instanceof Result.AlreadySettled(var error)) {
          assertThat(error.status().decidedBy().map(Decision::author))
              .as(context)
              .contains(wishes.get(1 - person).author());
        }
      }
      again(wishes, results, context);
      keepsItsNumber(context);
    }

    /** Where nobody named a number, the invoice goes out under the one that is reserved for it. */
    private void keepsItsNumber(String context) {
      var invoice = errand.told().entity();
      if (tables.records().find(invoice).orElseThrow().amendment()
              instanceof Amendment.OtherNumber(var number, var _, var _)
          && !number.equals(NAMED)) {
        assertThat(tables.reservations().of(REALM, invoice).map(InvoiceNumber::text))
            .as(context)
            .contains(number);
      }
    }

    /** Who won and asks again gets the same answer, unless the other has undone it since. */
    private void again(List<Wish> wishes, List<Result> results, String context) {
      var before = error();
      for (int person = 0; person < 2; person++) {
        if (results.get(person) instanceof Result.Accepted
            && count(results, Result.Accepted.class) == 1) {
          assertThat(plain().resolve(FIRM, wishes.get(person)))
              .as(context)
              .isEqualTo(new Result.Accepted(before));
        }
      }
      if (count(results, Result.Accepted.class) == 1) {
        assertThat(error()).as(context).isEqualTo(before);
      }
    }

    private static int count(List<Result> results, Class<?> kind) {
      return (int) results.stream().filter(kind::isInstance).count();
    }

    /** All that was ever decided about it; a reopening leaves its mark as what follows a skip. */
    private List<Status> decisions() {
      var all = new ArrayList<Status>();
      var error = error();
      Stream.concat(error.history().stream().map(SyncError.Past::status), Stream.of(error.status()))
          .skip(1)
          .forEach(all::add);
      return all;
    }

    private SyncError error() {
      return tables.errors().find(FIRM, id).orElseThrow();
    }

    private ResolveSyncError plain() {
      return new ResolveSyncError(tables.rows(), tables.companies(), mirror, aftermath());
    }

    private ResolveSyncError desk(int person) {
      var rows = new GatedRows(tables.rows(), call -> turns.take(person, call));
      return new ResolveSyncError(rows.rows(), tables.companies(), mirror, aftermath());
    }

    private ResolveSyncError.Aftermath aftermath() {
      return new ResolveSyncError.Aftermath(new InMemoryWakeUps(), clock);
    }
  }
}
