package io.syncdesk.core.simulation;

import static io.syncdesk.core.change.Told.NOON;

import io.syncdesk.core.attempt.RetryPolicy;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.RequestId;
import io.syncdesk.core.change.Category;
import io.syncdesk.core.change.Change;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.desk.ResolveSyncError;
import io.syncdesk.core.intake.AcceptChange;
import io.syncdesk.core.lane.Allowance;
import io.syncdesk.core.lane.CatchUpPolicy;
import io.syncdesk.core.lane.Deadline;
import io.syncdesk.core.lane.Library;
import io.syncdesk.core.lane.Restored;
import io.syncdesk.core.lane.Rules;
import io.syncdesk.core.lane.RunTurn;
import io.syncdesk.core.lane.Stores;
import io.syncdesk.core.lane.Surroundings;
import io.syncdesk.core.lane.Sweep;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.memory.ChooseAnyway;
import io.syncdesk.core.numbering.Numbering;
import io.syncdesk.core.resolution.Decision;
import io.syncdesk.core.resolution.Desk;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.SyncErrors;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Who acts in this world: doors, lanes, sweeps and people, each of whom may crash. */
final class Cast {
  private static final long MINUTE = 60_000;
  private static final Duration BREATH = Duration.ofSeconds(5);
  private final World world;
  private final Stage stage;
  private final Gate gate;
  private final Stores stores;
  private final LaneQueue queue;
  private final Numbering numbering;
  private final RunTurn runTurn;
  private final CatchUpPolicy catchUp;
  private int undelivered;
  private int requests;
  private int names;

  Cast(World world) {
    this.world = world;
    this.stage = world.stage();
    this.gate = world.gate();
    var tables = world.tables();
    var spoilt = world.bug().inTables(tables.stores());
    var gated = new GatedTables(spoilt, gate, world.checker(), world.chronicle()).stores();
    this.stores = world.bug().inUse(gated);
    var places = new LaneQueue.Places(world.plan().scale().lanesAtOnce(), this::lane);
    this.queue = new LaneQueue(stage, gate, world.chance(), places);
    this.catchUp = catchUp(world.bug().restored(restored(world.plan())));
    var rules =
        new Rules(
            new RetryPolicy(Duration.ofSeconds(30)),
            catchUp,
            world.clock(),
            () -> new RequestId("req-" + ++requests));
    this.numbering = world.numbering();
    this.runTurn =
        new RunTurn(new Surroundings(stores, this::open, numbering, queue, world.taxDome(), rules));
  }

  private static CatchUpPolicy catchUp(Restored restored) {
    var usual = CatchUpPolicy.hourly(Duration.ofSeconds(30));
    return new CatchUpPolicy(usual.apart(), usual.usually(), usual.whenQuiet(), restored);
  }

  private static Restored restored(Plan plan) {
    return plan.restoring()
        .map(it -> new Restored(NOON.plusMillis(it.atMillis())))
        .orElse(Restored.NEVER);
  }

  boolean isQuiet() {
    return undelivered == 0 && queue.isEmpty();
  }

  private void act(String who, Runnable part, Runnable afterCrash) {
    stage.start(
        who + "-" + ++names,
        () -> {
          try {
            part.run();
          } catch (Gate.Crash _) {
            afterCrash.run();
          }
        });
  }

  /** TaxDome's queue brings a change until the door has acknowledged it. */
  void door(Change change) {
    undelivered++;
    deliver(change);
    if (gate.strikes(Trouble.DUPLICATE)) {
      stage.at(stage.now() + world.chance().below(600_000), () -> door(change));
    }
  }

  private void deliver(Change change) {
    act("door", () -> receive(change), () -> redeliver(change));
  }

  private void redeliver(Change change) {
    stage.at(stage.now() + 30_000, () -> deliver(change));
  }

  private void receive(Change change) {
    if (!world.bug().doorsAcknowledgeLast()) {
      undelivered--;
    }
    var accept = new AcceptChange(stores.records(), stores.ledger(), world.clock());
    var accepted = accept.accept(change);
    if (accepted == AcceptChange.Accepted.STORED) {
      queue.wake(WakeUp.of(change.entity().company()));
    }
    if (accepted == AcceptChange.Accepted.BUSY) {
      redeliver(change);
    } else if (world.bug().doorsAcknowledgeLast()) {
      gate.call("door acknowledges", () -> change);
      undelivered--;
    }
  }

  private void lane(WakeUp wakeUp, Runnable acknowledge, Runnable ended) {
    world.tally().laneRan();
    act(
        "lane",
        () -> {
          var deadline = new Deadline(world.clock().instant().plusMillis(MINUTE), world.clock());
          var end = runTurn.run(wakeUp, deadline);
          gate.call("lane acknowledges", () -> end);
          acknowledge.run();
          ended.run();
        },
        ended);
  }

  private Library.Opened open(
      Company company, Realm realm, Deadline deadline, Allowance allowance) {
    return gate.call("library.open", () -> opened(company, allowance));
  }

  private Library.Opened opened(Company company, Allowance allowance) {
    if (gate.strikes(Trouble.SHUT)) {
      return new Library.Opened.Shut(new Outcome.Deferred(Pause.Why.OUTAGE));
    }
    if (gate.strikes(Trouble.LOADING)) {
      return new Library.Opened.Loading();
    }
    var books = new SimulatedBooks(world, company.id(), allowance);
    return new Library.Opened.Open(world.bug().inBooks(books, company.id()));
  }

  void sweep() {
    act(
        "sweep",
        () ->
            new Sweep(
                    world.tables().companies(),
                    stores.records(),
                    stores.lanes(),
                    new Sweep.Bell(queue, world.clock(), catchUp))
                .sweep(
                    Optional.empty(),
                    new Deadline(Instant.ofEpochMilli(stage.now() + MINUTE), world.clock())),
        () -> {});
  }

  /** Somebody, or two people at once, take something from the top of the desk. */
  void person(CompanyId company, Resolution resolution) {
    int people = world.chance().permille(200) ? 2 : 1;
    for (int i = 0; i < people; i++) {
      var author = i == 0 ? Desk.OWNER : Desk.ADMIN;
      act("person", () -> decide(company, resolution, author), () -> {});
    }
  }

  /** QuickBooks has news for a company, and brings them until it is answered. */
  void webhook(CompanyId company) {
    long came = stage.now();
    act("webhook", () -> note(company, came), () -> notAnswered(company));
  }

  private void notAnswered(CompanyId company) {
    if (world.bug().webhooksAreAnsweredLast()) {
      stage.at(stage.now() + MINUTE, () -> webhook(company));
    }
  }

  private void note(CompanyId company, long came) {
    var looks = world.checker().looks();
    if (!world.bug().webhooksAreAnsweredLast()) {
      looks.heard(company, came);
    }
    stores
        .lanes()
        .note(company, Set.of())
        .map(it -> catchUp.wakesAfter(it, world.clock().instant(), BREATH))
        .ifPresent(it -> queue.wakeAfter(WakeUp.of(company), it));
    looks.heard(company, came);
  }

  private void decide(CompanyId company, Resolution resolution, Decision.Author author) {
    var status = resolution instanceof Resolution.Reopen ? "skipped" : "open";
    var listed = new SyncErrors.Filter(status, Optional.<Category>empty());
    var errors =
        stores.errors().list(company, listed, Optional.empty(), 10).errors().stream()
            .filter(it -> it.allows(resolution))
            .toList();
    if (!errors.isEmpty()) {
      var aftermath = new ResolveSyncError.Aftermath(queue, world.clock());
      var rows =
          new ResolveSyncError.Rows(
              stores.errors(), stores.records(), stores.ledger(), numbering.reservations());
      var error = world.chance().pick(errors);
      if (resolution instanceof Resolution.Reopen) {
        world.checker().bringsBack(error.entity());
      }
      new ResolveSyncError(
              rows,
              world.tables().companies(),
              world.numbers().mirror(Realms.realm(company)),
              aftermath)
          .resolve(company, new ResolveSyncError.Wish(error.id(), resolution, author));
    }
  }

  /** The owner turns a setting over; who gets no answer tries again. */
  void owner(CompanyId company, LeftOutBecause about) {
    act(
        "owner",
        () -> {
          gate.call("companies.choose", () -> choose(company, about));
          queue.wake(WakeUp.of(company));
        },
        () -> stage.at(stage.now() + MINUTE, () -> owner(company, about)));
  }

  private Settings choose(CompanyId company, LeftOutBecause about) {
    var companies = world.tables().companies();
    var now = companies.find(company).orElseThrow().settings();
    var chosen = turnedOver(now, about);
    ChooseAnyway.in(companies, company, chosen, Set.of(about));
    return chosen;
  }

  private static Settings turnedOver(Settings now, LeftOutBecause about) {
    var earlier = now.syncStartDate().minusYears(5);
    var start = earlier.getYear() < 2015 ? now.syncStartDate().plusYears(5) : earlier;
    return new Settings(
        about == LeftOutBecause.BEFORE_START_DATE ? start : now.syncStartDate(),
        now.accountsAtStart(),
        now.serviceIncomeAccount(),
        (about == LeftOutBecause.EXPENSES_ARE_OFF) != now.expensesForFees(),
        now.feeExpenseAccount(),
        now.feePaidFromAccount(),
        (about == LeftOutBecause.PAYMENT_IS_NOT_TO_SYNC) != now.syncManualPayments(),
        now.syncInvoiceNumbers());
  }
}
