package io.syncdesk.core.lane;

import io.syncdesk.core.SettableClock;
import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.attempt.Attempt;
import io.syncdesk.core.attempt.RetryPolicy;
import io.syncdesk.core.books.RequestId;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.desk.ResolveSyncError;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.intake.AcceptChange;
import io.syncdesk.core.memory.ChooseAnyway;
import io.syncdesk.core.memory.InMemoryMirror;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.memory.InMemoryTaxDome;
import io.syncdesk.core.memory.InMemoryWakeUps;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.Preferences;
import io.syncdesk.core.numbering.Numbering;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.Decision;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.SyncError;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The lane of one connected firm on tables in memory and scripted books. */
final class LaneOfAFirm {
  static final Duration RETRY_AFTER = Duration.ofSeconds(30);
  static final Duration LOOKS_APART = Duration.ofSeconds(10);
  static final Realm REALM = new Realm("934145");
  private static final Settings NUMBERS_IN_STEP =
      new Settings(
          TwoFirms.SETTINGS.syncStartDate(),
          TwoFirms.SETTINGS.accountsAtStart(),
          null,
          false,
          null,
          null,
          true,
          true);
  static final Preferences NUMBERED_BY_US =
      new Preferences(
          Preferences.Numbering.OURS,
          Preferences.ClassTracking.OFF,
          Preferences.LocationTracking.OFF,
          Preferences.SalesTax.OFF,
          "USD",
          null);
  final SettableClock clock = new SettableClock();
  final InMemoryTables tables = new InMemoryTables().connected(Told.FIRM, REALM, TwoFirms.SETTINGS);
  final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  final InMemoryTaxDome taxDome = new InMemoryTaxDome();
  final InMemoryMirror mirror = new InMemoryMirror();
  final FakeBooks books = new FakeBooks();
  private int requestIds;

  void hears(Told... told) {
    for (var it : told) {
      new AcceptChange(tables.records(), tables.ledger(), clock).accept(it.change());
    }
  }

  /** The firm wants its invoices numbered after those that QuickBooks has, all of them known. */
  void numbersInvoicesAfter(String... numbers) {
    ChooseAnyway.in(tables.companies(), Told.FIRM, NUMBERS_IN_STEP, Set.of());
    mirror.put(REALM, NUMBERED_BY_US);
    mirror.put(REALM, new Mirror.Loaded.Whole());
    typed(numbers);
  }

  void numbersInvoicesNoMore() {
    ChooseAnyway.in(tables.companies(), Told.FIRM, TwoFirms.SETTINGS, Set.of());
  }

  /** A bookkeeper has typed invoices, and we have seen them. */
  void typed(String... numbers) {
    for (var number : numbers) {
      mirror.keep(
          REALM,
          List.of(
              new Document(
                  new DocumentRef(DocumentKind.INVOICE, "typed-" + number),
                  number,
                  Told.DAY,
                  new Document.Amounts(BigDecimal.TEN, null, "USD"),
                  "9",
                  "0",
                  Document.Posting.POSTED)));
    }
  }

  /** These are in the books after this. */
  void bringsIn(Told... told) {
    hears(told);
    runs();
  }

  /** This is refused twice. */
  void parks(Told told, Fault fault) {
    hears(told);
    books.refuses(fault).refuses(fault);
    runs();
    runsAfter(RETRY_AFTER);
  }

  TurnEnd runs() {
    return runs(WakeUp.of(Told.FIRM));
  }

  TurnEnd runs(WakeUp wakeUp) {
    return runs(wakeUp, Duration.ofSeconds(60));
  }

  TurnEnd runs(WakeUp wakeUp, Duration time) {
    var numbering = new Numbering(mirror, tables.reservations());
    var around = new Surroundings(tables.stores(), books, numbering, wakeUps, taxDome, rules());
    return new RunTurn(around).run(wakeUp, new Deadline(clock.instant().plus(time), clock));
  }

  Rules rules() {
    return new Rules(
        new RetryPolicy(RETRY_AFTER),
        CatchUpPolicy.hourly(LOOKS_APART),
        clock,
        () -> new RequestId("req-" + ++requestIds));
  }

  TurnEnd runsAfter(Duration wait) {
    clock.turn(wait);
    return runs();
  }

  ResolveSyncError.Result resolves(Told told, Resolution resolution, Decision.Author author) {
    return new ResolveSyncError(
            tables.rows(),
            tables.companies(),
            mirror,
            new ResolveSyncError.Aftermath(wakeUps, clock))
        .resolve(
            Told.FIRM, new ResolveSyncError.Wish(ErrorId.of(told.entity()), resolution, author));
  }

  SyncRecord record(Told told) {
    return tables.records().find(told.entity()).orElseThrow();
  }

  State state(Told told) {
    return record(told).state();
  }

  SyncError error(Told told) {
    return tables.errors().find(Told.FIRM, ErrorId.of(told.entity())).orElseThrow();
  }

  List<Attempt> attempts(Told told) {
    return attempts(told.entity());
  }

  private List<Attempt> attempts(EntityRef entity) {
    return tables.attempts().of(entity, 100);
  }
}
