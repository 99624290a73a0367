package io.syncdesk.quickbooks.firm;

import io.syncdesk.core.attempt.Attempt;
import io.syncdesk.core.attempt.RetryPolicy;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.RequestId;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.command.Command.AccountSync;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.core.desk.ResolveSyncError;
import io.syncdesk.core.desk.SwitchAccountSync;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.intake.AcceptChange;
import io.syncdesk.core.lane.CatchUpPolicy;
import io.syncdesk.core.lane.Deadline;
import io.syncdesk.core.lane.Library;
import io.syncdesk.core.lane.Rules;
import io.syncdesk.core.lane.RunTurn;
import io.syncdesk.core.lane.Surroundings;
import io.syncdesk.core.lane.TurnEnd;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.memory.ChooseAnyway;
import io.syncdesk.core.memory.InMemoryMirror;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.memory.InMemoryTaxDome;
import io.syncdesk.core.memory.InMemoryTokens;
import io.syncdesk.core.memory.InMemoryWakeUps;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Merge;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.numbering.Numbering;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.Decision;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.quickbooks.QuickBooksLibrary;
import io.syncdesk.quickbooks.client.Intuit;
import io.syncdesk.quickbooks.wire.Patience;
import io.syncdesk.quickbooks.wire.Transport;
import io.syncdesk.simulator.QuickBooksSimulator;
import io.syncdesk.simulator.gateway.Limits;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** A firm connected to a simulated QuickBooks, with a lane that runs when it is told to. */
public final class Firm implements AutoCloseable {
  public static final Realm REALM = new Realm("9130000000000001");
  public static final Duration RETRY_DELAY = Duration.ofMinutes(1);
  public static final Duration LOOKS_APART = Duration.ofSeconds(30);
  private static final Duration TURN = Duration.ofMinutes(5);
  private static final int TURNS_MAX = 40;

  public final HandTurnedClock clock = new HandTurnedClock();
  public final QuickBooksSimulator simulator =
      QuickBooksSimulator.builder().clock(clock).limits(Limits.withoutPerSecond()).start();
  public final Bookkeeper bookkeeper;
  public final InMemoryTables tables = new InMemoryTables();
  public final InMemoryTokens tokens = new InMemoryTokens();
  public final InMemoryMirror mirror = new InMemoryMirror();
  public final InMemoryTaxDome taxDome = new InMemoryTaxDome();
  public final Library library;
  private final RunTurn runTurn;
  private final AtomicLong requests = new AtomicLong();

  public Firm() {
    bookkeeper = new Bookkeeper(simulator.uri(), REALM.value());
    connect();
    tables.connected(Told.FIRM, REALM, Settings.startingOn(Told.DAY.minusYears(1)));
    library =
        new QuickBooksLibrary(
            intuit(), new Transport(Patience.USUAL, clock), tokens, mirror, tables.records());
    var rules =
        new Rules(
            new RetryPolicy(RETRY_DELAY),
            CatchUpPolicy.hourly(LOOKS_APART),
            clock,
            () -> new RequestId("req-" + requests.incrementAndGet()));
    runTurn =
        new RunTurn(
            new Surroundings(
                tables.stores(),
                library,
                new Numbering(mirror, tables.reservations()),
                new InMemoryWakeUps(),
                taxDome,
                rules));
  }

  public Intuit intuit() {
    return new Intuit(
        simulator.uri(), simulator.uri().resolve("/oauth2/token"), "local-client", "local-secret");
  }

  private void connect() {
    var pair = simulator.connect(REALM.value());
    var now = clock.instant();
    tokens.keep(
        REALM,
        new TokenPair(
            pair.accessToken(),
            now.plus(pair.accessLife()),
            pair.refreshToken(),
            now.plus(pair.refreshLife()),
            1));
  }

  public void choose(Settings settings) {
    ChooseAnyway.in(tables.companies(), Told.FIRM, settings, Set.of());
  }

  /** With fees as expenses. */
  public void wantsExpenses() {
    choose(
        new Settings(
            Told.DAY.minusYears(1),
            Settings.AccountsAtStart.ALL,
            null,
            true,
            bookkeeper.account("Stripe Fees", "Expense"),
            bookkeeper.account("Stripe Clearing", "Bank"),
            true,
            false));
  }

  /** Its mirror starts anew, as after a connection. */
  public void reloadsItsLists() {
    mirror.put(REALM, new Mirror.Loaded.UpTo(ListKind.CUSTOMER, 1));
  }

  /** TaxDome says this happened. */
  public Firm hears(Told... told) {
    var accept = new AcceptChange(tables.records(), tables.ledger(), clock);
    for (var it : told) {
      accept.accept(it.change());
    }
    return this;
  }

  public TurnEnd turn() {
    return runTurn.run(WakeUp.of(Told.FIRM), new Deadline(clock.instant().plus(TURN), clock));
  }

  /** A turn in which every look at the clock takes a second. */
  public TurnEnd turnOf(Duration time) {
    InstantSource ticking =
        () -> {
          clock.advance(Duration.ofSeconds(1));
          return clock.instant();
        };
    return runTurn.run(WakeUp.of(Told.FIRM), new Deadline(clock.instant().plus(time), ticking));
  }

  /** Lets turns and time go by until nothing is due any more. */
  public Firm settles() {
    for (int turns = 0; turns < TURNS_MAX; turns++) {
      var end = turn();
      if (end instanceof TurnEnd.Rested && nothingIsDue()) {
        return this;
      }
      clock.advance(RETRY_DELAY);
    }
    throw new AssertionError("still at work: " + tables.allRecords(Told.FIRM));
  }

  private boolean nothingIsDue() {
    return tables.allRecords(Told.FIRM).stream().noneMatch(it -> it.state() instanceof State.Due);
  }

  public SyncRecord record(EntityRef entity) {
    return tables.records().find(entity).orElseThrow();
  }

  public Counterpart counterpart(Told told, BooksKind kind) {
    return record(told.entity()).counterparts().stream()
        .filter(it -> it.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError(record(told.entity()) + " has no " + kind));
  }

  /** A webhook tells of a merge; the lane looks when it is told to. */
  public Firm isTold(Merge merge) {
    tables.lanes().note(Told.FIRM, Set.of(merge));
    return this;
  }

  /** A webhook comes, and the lane looks. */
  public Firm looks() {
    clock.advance(LOOKS_APART);
    tables.lanes().note(Told.FIRM, Set.of());
    return settles();
  }

  /** The owner asks for another try. */
  public Firm resyncs(Told told) {
    return resolves(told, new Resolution.Resync());
  }

  /** The owner decides. */
  public Firm resolves(Told told, Resolution resolution) {
    var aftermath = new ResolveSyncError.Aftermath(new InMemoryWakeUps(), clock);
    new ResolveSyncError(tables.rows(), tables.companies(), mirror, aftermath)
        .resolve(
            Told.FIRM,
            new ResolveSyncError.Wish(
                ErrorId.of(told.entity()), resolution, new Decision.Author("owner", "Olivia")));
    return this;
  }

  /** The owner has this client kept in step again. */
  public Firm switchesOn(Told client) {
    return switches(client, AccountSync.ON);
  }

  /** The owner has this client kept in step no longer. */
  public Firm switchesOff(Told client) {
    return switches(client, AccountSync.OFF);
  }

  private Firm switches(Told client, AccountSync wanted) {
    var aftermath = new ResolveSyncError.Aftermath(new InMemoryWakeUps(), clock);
    new SwitchAccountSync(tables.rows(), aftermath)
        .turn(client.entity(), wanted, new Decision.Author("owner", "Olivia"));
    return this;
  }

  /** Why a record is on the desk. */
  public Fault fault(Told told) {
    return error(told).fault();
  }

  public SyncError error(Told told) {
    return tables
        .errors()
        .find(Told.FIRM, ErrorId.of(told.entity()))
        .orElseThrow(() -> new AssertionError(record(told.entity()) + " is not on the desk"));
  }

  public List<Attempt> attempts(Told told) {
    return tables.attempts().of(told.entity(), 10);
  }

  @Override
  public void close() {
    bookkeeper.close();
    simulator.close();
  }
}
