package io.syncdesk.core.desk;

import static io.syncdesk.core.change.Told.FIRM;
import static io.syncdesk.core.change.Told.NOON;
import static io.syncdesk.core.change.Told.aService;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.SettableClock;
import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.desk.ResolveSyncError.Wish;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.memory.InMemoryMirror;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.memory.InMemoryWakeUps;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Try;
import io.syncdesk.core.resolution.Decision;
import io.syncdesk.core.resolution.Desk;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.SyncError;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person settles a sync error; of two who do, one wins and the other is told. */
class ResolveSyncErrorTest {
  private final InMemoryTables tables =
      new InMemoryTables().connected(FIRM, new Realm("934145"), TwoFirms.SETTINGS);
  private final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  private final SettableClock clock = new SettableClock();
  private final ResolveSyncError resolve =
      new ResolveSyncError(
          tables.rows(),
          tables.companies(),
          new InMemoryMirror(),
          new ResolveSyncError.Aftermath(wakeUps, clock));
  private final SyncRecord parked =
      aService("svc-1").record().in(State.Parked.REFUSED).on(OnDesk.YES);
  private final ErrorId id = ErrorId.of(parked.entity());

  ResolveSyncErrorTest() {
    var error = Desk.error(parked.entity(), new Fault.PeriodClosed(), NOON);
    tables
        .ledger()
        .store(
            FIRM,
            new Step(
                List.of(new Step.Change(parked, parked)),
                List.of(new Step.ErrorChange(error, error)),
                new Step.JournalChange.Unchanged()));
    clock.turn(Duration.ofMinutes(5));
  }

  @Test
  void a_resync_makes_it_due_and_wakes_the_lane() {
    var result = resolve.resolve(FIRM, new Wish(id, new Resolution.Resync(), Desk.OWNER));

    assertThat(result).isInstanceOf(ResolveSyncError.Result.Accepted.class);
    assertThat(record().state()).isEqualTo(new State.Due(clock.instant(), new Try.First()));
    assertThat(record().onDesk()).isEqualTo(OnDesk.YES);
    assertThat(error().status()).isEqualTo(new Status.Resolving(decision(new Resolution.Resync())));
    assertThat(wakeUps.takeArrived()).containsExactly(WakeUp.of(FIRM));
  }

  @Test
  void a_skip_silences_it() {
    resolve.resolve(FIRM, new Wish(id, new Resolution.Skip(), Desk.OWNER));

    assertThat(record().state()).isEqualTo(new State.Skipped(State.Parked.Because.REFUSED));
    assertThat(record().onDesk()).isEqualTo(OnDesk.NO);
    assertThat(error().status()).isEqualTo(new Status.Skipped(decision(new Resolution.Skip())));
    assertThat(tables.errors().summary(FIRM).skipped()).isEqualTo(1);
  }

  @Test
  void what_it_was_before_is_history() {
    resolve.resolve(FIRM, new Wish(id, new Resolution.Skip(), Desk.OWNER));

    assertThat(error().history())
        .containsExactly(
            new SyncError.Past(new Status.Open(), new Fault.PeriodClosed(), clock.instant()));
  }

  @Test
  void an_error_nobody_has_is_not_found() {
    var unknown = ErrorId.of(aService("svc-9").entity());

    assertThat(resolve.resolve(FIRM, new Wish(unknown, new Resolution.Skip(), Desk.OWNER)))
        .isEqualTo(new ResolveSyncError.Result.NotFound());
    assertThat(
            resolve.resolve(
                new CompanyId("firm-2"), new Wish(id, new Resolution.Skip(), Desk.OWNER)))
        .isEqualTo(new ResolveSyncError.Result.NotFound());
  }

  @Test
  void the_same_decision_by_the_same_person_again_gets_the_same_answer() {
    var first = resolve.resolve(FIRM, new Wish(id, new Resolution.Skip(), Desk.OWNER));
    clock.turn(Duration.ofMinutes(1));

    var again = resolve.resolve(FIRM, new Wish(id, new Resolution.Skip(), Desk.OWNER));

    assertThat(again)
        .isInstanceOfSatisfying(
            ResolveSyncError.Result.Accepted.class,
            it ->
                assertThat(it.error().status())
                    .isEqualTo(((ResolveSyncError.Result.Accepted) first).error().status()));
  }

  @Test
  void a_reopening_that_is_sent_twice_gets_the_same_answer_twice() {
    resolve.resolve(FIRM, new Wish(id, new Resolution.Skip(), Desk.OWNER));
    var reopen = new Wish(id, new Resolution.Reopen(), Desk.OWNER);

    var first = resolve.resolve(FIRM, reopen);
    var again = resolve.resolve(FIRM, reopen);

    assertThat(again).isEqualTo(new ResolveSyncError.Result.Accepted(error()));
    assertThat(first).isInstanceOf(ResolveSyncError.Result.Accepted.class);
    assertThat(error().history()).hasSize(2);
  }

  @Test
  void a_key_that_another_person_sends_or_that_comes_with_another_decision_is_another_request() {
    resolve.resolve(FIRM, new Wish(id, new Resolution.Skip(), Desk.OWNER, "key-1"));

    for (var wish :
        List.of(
            new Wish(id, new Resolution.Skip(), Desk.ADMIN, "key-1"),
            new Wish(id, new Resolution.Resync(), Desk.OWNER, "key-1"))) {
      assertThat(resolve.resolve(FIRM, wish))
          .isInstanceOf(ResolveSyncError.Result.AlreadySettled.class);
    }
  }

  @Test
  void who_comes_second_is_told_who_was_first_and_when() {
    resolve.resolve(FIRM, new Wish(id, new Resolution.Skip(), Desk.OWNER));
    var decidedAt = clock.instant();
    clock.turn(Duration.ofMinutes(1));

    for (var resolution : List.of(new Resolution.Resync(), new Resolution.Skip())) {
      assertThat(resolve.resolve(FIRM, new Wish(id, resolution, Desk.ADMIN)))
          .isInstanceOfSatisfying(
              ResolveSyncError.Result.AlreadySettled.class,
              it -> {
                var decision = it.error().status().decidedBy().orElseThrow();
                assertThat(decision.author()).isEqualTo(Desk.OWNER);
                assertThat(decision.at()).isEqualTo(decidedAt);
              });
    }
  }

  @Test
  void another_decision_by_the_same_person_is_refused_too() {
    resolve.resolve(FIRM, new Wish(id, new Resolution.Resync(), Desk.OWNER));

    assertThat(resolve.resolve(FIRM, new Wish(id, new Resolution.Skip(), Desk.OWNER)))
        .isInstanceOf(ResolveSyncError.Result.AlreadySettled.class);
  }

  @Test
  void busy_rows_are_read_again() {
    tables.ledger().overtakesNext(2);

    assertThat(resolve.resolve(FIRM, new Wish(id, new Resolution.Skip(), Desk.OWNER)))
        .isInstanceOf(ResolveSyncError.Result.Accepted.class);
  }

  @Test
  void when_the_rows_stay_busy_nothing_is_decided() {
    tables.ledger().overtakesNext(100);

    assertThat(resolve.resolve(FIRM, new Wish(id, new Resolution.Skip(), Desk.OWNER)))
        .isEqualTo(new ResolveSyncError.Result.Busy());

    assertThat(record().state()).isEqualTo(State.Parked.REFUSED);
    assertThat(wakeUps.takeArrived()).isEmpty();
  }

  private SyncRecord record() {
    return tables.records().find(parked.entity()).orElseThrow();
  }

  private SyncError error() {
    return tables.errors().find(FIRM, id).orElseThrow();
  }

  private Decision decision(Resolution resolution) {
    return new Decision(resolution, Desk.OWNER, clock.instant());
  }
}
