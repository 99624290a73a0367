package io.syncdesk.core.notice;

import static io.syncdesk.core.change.Told.FIRM;

import io.syncdesk.core.SettableClock;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Money;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.Member;
import io.syncdesk.core.company.MemberChange;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.desk.CountWaiting;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.memory.InMemoryCorrespondence;
import io.syncdesk.core.memory.InMemoryMembers;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.Try;
import io.syncdesk.core.resolution.Decision;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.Subject;
import io.syncdesk.core.resolution.SyncError;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A firm with an owner, an admin and an employee, whose post goes into a mailbox. */
final class FirmWithPeople {
  static final Decision.Author OLGA = new Decision.Author("mem-olga", "Olga");

  final InMemoryTables tables = new InMemoryTables();
  final InMemoryMembers members = new InMemoryMembers();
  final InMemoryCorrespondence correspondence = new InMemoryCorrespondence();
  final SettableClock clock = new SettableClock();
  final Mailbox mailbox = new Mailbox();
  final FindNotices findNotices =
      new FindNotices(tables.errors(), tables.companies(), tables.lanes(), clock);

  FirmWithPeople() {
    goesOn();
    joined("mem-olga", Member.Role.OWNER, Member.Language.EN);
    joined("mem-aldo", Member.Role.ADMIN, Member.Language.IT);
    joined("mem-emil", Member.Role.EMPLOYEE, Member.Language.EN);
  }

  TellPeople tellPeople() {
    var compare = new Compare(findNotices, tables.errors(), new CountWaiting(tables.records()));
    return new TellPeople(
        members, findNotices, compare, new TellPeople.Post(correspondence, mailbox, clock));
  }

  void joined(String id, Member.Role role, Member.Language language) {
    var member = new Member(FIRM, id, new Version(1), id, id + "@firm.test", role, language);
    members.accept(new MemberChange.Joined(member));
  }

  void goesOn() {
    pace(new Pace.Running());
  }

  void standsStill(Pause.Why why, int misses, Instant since) {
    pace(new Pace.Paused(new Pause(clock.instant().plusSeconds(900), why), misses, since));
  }

  private void pace(Pace pace) {
    var settings = Settings.startingOn(Told.DAY);
    var connected = new Connection.Connected(new Realm("1"));
    tables.having(new Company(FIRM, connected, pace, settings, Set.of()));
  }

  SyncError opens(Told told, Fault fault) {
    var subject =
        new Subject(told.entity().id(), "acc-1", "Ada", Money.of("100.00", "USD"), Told.DAY);
    return store(SyncError.open(told.entity(), subject, fault, Trace.NONE, clock.instant()));
  }

  /** Tried again and refused again. */
  SyncError comesBack(SyncError error, Fault fault) {
    return store(error.reopened(error.subject(), fault, Trace.NONE, clock.instant()));
  }

  SyncError becomes(SyncError error, Status status) {
    return store(error.in(status, clock.instant()));
  }

  Decision decided(Resolution resolution) {
    return new Decision(resolution, OLGA, clock.instant());
  }

  private SyncError store(SyncError error) {
    var before = tables.errors().find(FIRM, ErrorId.of(error.entity())).orElse(error);
    tables
        .ledger()
        .store(
            FIRM,
            new Step(
                List.of(),
                List.of(new Step.ErrorChange(before, error)),
                new Step.JournalChange.Unchanged()));
    return tables.errors().find(FIRM, error.id()).orElseThrow();
  }

  void waits(Told told, EntityRef on) {
    var record = told.record().in(new State.Waiting(on, new Try.First()));
    tables.ledger().store(FIRM, Step.of(List.of(new Step.Change(record, record))));
  }
}
