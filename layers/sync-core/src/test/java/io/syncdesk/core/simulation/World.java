package io.syncdesk.core.simulation;

import static io.syncdesk.core.change.Told.NOON;

import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.memory.InMemoryTaxDome;
import io.syncdesk.core.numbering.Numbering;
import io.syncdesk.core.record.State;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One run: everything around the lane, played from a plan. */
final class World {
  private static final long MINUTE = 60_000;

  /** The overlap of two looks, less some room for the calls in between. */
  private static final int LATE_SIGHT_AT_MOST = 9 * 60_000;

  private static final long SILENT_WITHIN = 6 * 60 * MINUTE;

  /** What was told so long before the backup is in it, or still on its way to a door. */
  private static final long SAID_AGAIN_SINCE = 20 * MINUTE;

  private static final int SAID_AGAIN_WITHIN = 30 * 60_000;
  private final Plan plan;
  private final Bug bug;
  private final Chance chance;
  private final Stage stage;
  private final Chronicle chronicle;
  private final Gate gate;
  private final List<CompanyId> companies;
  private final InMemoryTables tables = new InMemoryTables();
  private final Tally tally = new Tally(this::now);
  private final Checker checker = new Checker(tables, tally);
  private final InMemoryTaxDome taxDome = new InMemoryTaxDome();
  private final Realms realms;
  private final CheckDoubles checkDoubles;
  private final Cast cast;
  private long calmAt;
  private InMemoryTables.@Nullable Backup backup;

  World(Plan plan, Bug bug, Chronicle.Told told, Gate.CrashAt crashAt) {
    this.plan = plan;
    this.chance = new Chance(~plan.seed());
    this.stage = new Stage(chance, NOON.toEpochMilli(), plan.scale().callMillisAtMost());
    this.chronicle = new Chronicle(stage, told);
    this.gate = new Gate(stage, chance, plan, chronicle, crashAt);
    this.realms = new Realms(this::founded);
    this.checkDoubles = new CheckDoubles(tables, realms);
    this.companies = plan.companies();
    this.bug = bug.inThisRun(clock());
    this.cast = new Cast(this);
  }

  /** What a run leaves behind. */
  record Played(long hash, int calls, Tally tally, List<String> lines) {}

  Played play() {
    companies.forEach(it -> tables.connected(it, Realms.realm(it), settings(it)));
    plan.happenings().forEach(it -> stage.at(NOON.toEpochMilli() + it.atMillis(), () -> begin(it)));
    plan.restoring().ifPresent(this::keepABackup);
    calmAt = NOON.toEpochMilli() + plan.lastsMillis() + 10 * MINUTE;
    stage.at(calmAt, gate::calm);
    stage.at(stage.now() + 5 * MINUTE, this::sweep);
    stage.play();
    var end = new CheckEnd(tables, realms, plan);
    checker.newest().values().forEach(end::check);
    companies.stream()
        .flatMap(it -> tables.allRecords(it).stream())
        .forEach(it -> checker.numbers().told(it, taxDome.told()));
    companies.forEach(checkDoubles::checkEnd);
    return played();
  }

  Played played() {
    return new Played(chronicle.hash(), gate.calls(), tally, chronicle.lines());
  }

  /** The first firm has its invoices numbered, the second, where there is one, has not. */
  private Settings settings(CompanyId company) {
    var usual = TwoFirms.SETTINGS;
    var numbers = company.equals(companies.getFirst());
    return new Settings(
        usual.syncStartDate(), usual.accountsAtStart(), null, true, "80", "81", true, numbers);
  }

  /** What invoices are numbered by, of all firms. */
  Numbering numbering() {
    var spoilt = bug.inReservations(tables.reservations());
    return new Numbering(numbers(), new GatedReservations(spoilt, gate, checker.numbers()));
  }

  /** What is known of the numbers that QuickBooks has. */
  SimulatedNumbers numbers() {
    return new SimulatedNumbers(realm -> quickBooks(Realms.company(realm)));
  }

  InMemoryTaxDome taxDome() {
    return taxDome;
  }

  /** Every five minutes; and once all trouble is over, whether everything is quiet. */
  private void sweep() {
    if (stage.now() > calmAt && isQuiet()) {
      stage.end();
      return;
    }
    if (stage.now() > calmAt + SILENT_WITHIN) {
      throw new Checker.Violation("no silence: " + unfinished());
    }
    companies.forEach(this::checkLooks);
    companies.forEach(checkDoubles::check);
    if (bug.sweeps()) {
      cast.sweep();
    }
    stage.at(stage.now() + 5 * MINUTE, this::sweep);
  }

  private void checkLooks(CompanyId id) {
    checker.looks().check(id, quickBooks(id).touchedByOthersAt(), calmAt, stage.now());
  }

  private boolean isQuiet() {
    return cast.isQuiet() && unfinished().isEmpty();
  }

  private List<String> unfinished() {
    var open = new TreeSet<String>();
    for (var id : companies) {
      if (tables.lanes().hasOpenJournal(id)) {
        open.add("open journal of " + id);
      }
      if (realms.of(id).isAnythingInFlight(stage.now())) {
        open.add("writes on their way to " + id);
      }
      if (!tables.companies().find(id).orElseThrow().reconsider().isEmpty()) {
        open.add("to reconsider for " + id);
      }
      if (!tables.lanes().standing(id).errands().isNone()) {
        open.add("errands of " + id);
      }
      if (hasNotSeenAll(id) || checker.looks().hasHeardMore(id)) {
        open.add("news of " + id);
      }
      tables.allRecords(id).stream()
          .filter(it -> it.state() instanceof State.Due)
          .forEach(it -> open.add(it.toString()));
    }
    return List.copyOf(open);
  }

  private boolean hasNotSeenAll(CompanyId id) {
    var lookedUpTo = tables.lanes().standing(id).news().lookedUpTo();
    return lookedUpTo.isEmpty()
        || lookedUpTo.get().toEpochMilli() <= quickBooks(id).touchedByOthersAt();
  }

  private QuickBooks founded(CompanyId company) {
    return new QuickBooks(checker, stage, new Surroundings(company));
  }

  /** How the world hears of what happens in the books of a company, whoever did it. */
  private final class Surroundings implements QuickBooks.Around {
    private final CompanyId company;

    Surroundings(CompanyId company) {
      this.company = company;
    }

    @Override
    public CompanyId company() {
      return company;
    }

    @Override
    public Memory memory() {
      return plan.memory();
    }

    @Override
    public boolean isEverybodyRemembering() {
      return plan.isEverybodyRemembering();
    }

    @Override
    public long visibleAt() {
      return gate.strikes(Trouble.LATE_SIGHT)
          ? stage.now() + chance.below(LATE_SIGHT_AT_MOST)
          : stage.now();
    }

    @Override
    public void tell() {
      if (!gate.strikes(Trouble.LOST_WEBHOOK)) {
        stage.at(stage.now() + chance.below(30_000), () -> cast.webhook(company));
      }
      if (gate.strikes(Trouble.DUPLICATE)) {
        stage.at(stage.now() + chance.below(600_000), () -> cast.webhook(company));
      }
    }
  }

  private void begin(Happening happening) {
    chronicle.note("it happens: " + happening.what());
    var now = stage.now();
    switch (happening.what()) {
      case Happening.What.TaxDomeSays(var change) -> {
        checker.told(change);
        cast.door(change);
      }
      case Happening.What.BookkeeperEdits(var entity) ->
          quickBooks(entity.company()).edited(entity.toString());
      case Happening.What.BookkeeperDeletes(var entity, var kind) ->
          quickBooks(entity.company()).deleted(entity.toString(), kind);
      case Happening.What.NumberTaken(var company, var number, var length) -> {
        quickBooks(company).takesNumber(number);
        stage.at(now + length, () -> quickBooks(company).freesNumber(number));
      }
      case Happening.What.Forbidden(var entity, var length) -> {
        quickBooks(entity.company()).forbids(entity.toString());
        stage.at(now + length, () -> quickBooks(entity.company()).allows(entity.toString()));
      }
      case Happening.What.Untranslatable(var entity, var length) -> {
        var untranslatable = realms.of(entity.company()).untranslatable();
        untranslatable.add(entity.toString());
        stage.at(now + length, () -> untranslatable.remove(entity.toString()));
      }
      case Happening.What.CustomerAppears(var account) ->
          quickBooks(account.company()).customerAppears(account.toString());
      case Happening.What.Away(var company, var why, var length) -> {
        realms.of(company).goesAway(why);
        stage.at(now + length, () -> realms.of(company).comesBack());
      }
      case Happening.What.TablesAreRestored(var company, var lost) -> restore(now - lost);
      case Happening.What.PersonDecides(var company, var resolution) ->
          cast.person(company, resolution);
      case Happening.What.OwnerChooses(var company, var about) -> cast.owner(company, about);
    }
  }

  private void keepABackup(Happening restoring) {
    var lost = ((Happening.What.TablesAreRestored) restoring.what()).lostMillis();
    var at = NOON.toEpochMilli() + Math.max(0, restoring.atMillis() - lost);
    stage.at(at, () -> backup = tables.backedUp());
  }

  /** Everything stops, and TaxDome says again what it said since shortly before the backup. */
  private void restore(long lostSince) {
    gate.everybodyCrashes();
    tables.restore(Objects.requireNonNull(backup));
    checker.restored(companies);
    for (var it : plan.happenings()) {
      long toldAt = NOON.toEpochMilli() + it.atMillis();
      if (it.what() instanceof Happening.What.TaxDomeSays(var change)
          && toldAt > lostSince - SAID_AGAIN_SINCE
          && toldAt <= stage.now()) {
        stage.at(stage.now() + chance.below(SAID_AGAIN_WITHIN), () -> cast.door(change));
      }
    }
  }

  private QuickBooks quickBooks(CompanyId company) {
    return realms.of(company).quickBooks();
  }

  Bug bug() {
    return bug;
  }

  Chance chance() {
    return chance;
  }

  Stage stage() {
    return stage;
  }

  Gate gate() {
    return gate;
  }

  private long now() {
    return stage.now();
  }

  Plan plan() {
    return plan;
  }

  Tally tally() {
    return tally;
  }

  Checker checker() {
    return checker;
  }

  Chronicle chronicle() {
    return chronicle;
  }

  InMemoryTables tables() {
    return tables;
  }

  Realms realms() {
    return realms;
  }

  InstantSource clock() {
    return () -> Instant.ofEpochMilli(stage.now());
  }
}
