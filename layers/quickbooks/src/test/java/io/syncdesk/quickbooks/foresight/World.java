package io.syncdesk.quickbooks.foresight;

import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.quickbooks.firm.Firm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One firm by chance: its clients, its books, what a bookkeeper does there meanwhile. Whatever
 * TaxDome tells, and every other try, is foreseen before it happens.
 */
final class World implements AutoCloseable {
  private final Firm firm = new Firm();
  private final List<Held> held = new ArrayList<>();
  private final Map<Held, List<Unseen>> misses = new LinkedHashMap<>();
  private final Map<EntityRef, Told> told = new LinkedHashMap<>();
  private final Foresee foresee = Seer.foresee(firm);
  private final Chance chance;
  private final Bookkeeping books;
  private final Clients clients;
  private final Set<EntityRef> restless = new HashSet<>();
  private final Map<EntityRef, List<String>> needed = new HashMap<>();
  private int asked;

  World(long seed) {
    chance = new Chance(seed);
    books = new Bookkeeping(firm, chance);
    clients = new Clients(chance, books);
  }

  World lives() {
    books.setUp();
    tells(clients.accountsAndServices());
    books.worksInLists();
    tells(clients.invoices());
    triesAgain();
    books.worksInDocuments();
    tells(clients.payments());
    triesAgain();
    books.worksInLists();
    books.worksInDocuments();
    tells(clients.refundsAndFees());
    triesAgain();
    books.worksInDocuments();
    tells(clients.changes());
    triesAgain();
    return this;
  }

  List<Held> held() {
    return List.copyOf(held);
  }

  /** What came otherwise, and why nobody could know. */
  Map<Held, List<Unseen>> misses() {
    return misses;
  }

  /** How many requests QuickBooks saw while something was foreseen. */
  int asked() {
    return asked;
  }

  private void tells(List<Told> news) {
    looks();
    var forecasts = new LinkedHashMap<EntityRef, Forecast>();
    foresees(company ->
        news.forEach(it -> forecasts.put(it.entity(), foresee.change(company, it.change()))));
    needed.clear();
    meanwhile(news);
    firm.hears(news.toArray(Told[]::new)).settles();
    news.forEach(it -> told.put(it.entity(), it));
    hold(forecasts);
  }

  /** What nobody can know beforehand. */
  private void meanwhile(List<Told> news) {
    var changing = new HashSet<>(Told.refs(news));
    restless.clear();
    for (var it : news) {
      if (dependsOn(changing, it.content()) || wantsTheNumberOfOneOf(changing, it)) {
        restless.add(it.entity());
      }
      if (chance.of(5)) {
        books.worksUnseen(it);
      }
    }
  }

  private boolean dependsOn(Set<EntityRef> changing, Content content) {
    return content instanceof Content.Present(var snapshot)
        && snapshot.dependsOn(Told.FIRM).stream()
            .anyMatch(it ->
                changing.contains(it)
                    || firm.tables.records().find(it).map(SyncRecord::content).stream()
                        .anyMatch(needed -> dependsOn(changing, needed)));
  }

  /** What another invoice gives up in the same moment, or does not. */
  private boolean wantsTheNumberOfOneOf(Set<EntityRef> changing, Told news) {
    return news.entity().kind() == EntityKind.INVOICE
        && news.content() instanceof Content.Present(var snapshot)
        && changing.stream()
            .filter(it -> it.kind() == EntityKind.INVOICE && !it.equals(news.entity()))
            .flatMap(it -> firm.tables.records().find(it).stream())
            .anyMatch(it -> isCalled(snapshot.label(), it));
  }

  private static boolean isCalled(String number, SyncRecord record) {
    return record.wanted() instanceof Content.Present(var snapshot)
        && snapshot.label().equals(number);
  }

  /** Kind by kind, as what is cured in one may be what another waits for. */
  private void triesAgain() {
    restless.clear();
    for (var kind : EntityKind.values()) {
      looks();
      var open = open(kind);
      var forecasts = new LinkedHashMap<EntityRef, Forecast>();
      foresees(
          company -> open.forEach(it -> forecasts.put(it.entity(), foresee.resync(company, it))));
      forecasts.keySet().forEach(it -> needed.put(it, neededBy(it)));
      forecasts.keySet().stream().map(told::get).forEach(firm::resyncs);
      firm.settles();
      hold(forecasts);
    }
  }

  private List<SyncError> open(EntityKind kind) {
    return firm.tables.allErrors(Told.FIRM).stream()
        .filter(it -> it.entity().kind() == kind && it.status() instanceof Status.Open)
        .toList();
  }

  /** Whether what it depends on became another while it was tried again. */
  private boolean hasMoved(EntityRef entity) {
    return needed.containsKey(entity) && !neededBy(entity).equals(needed.get(entity));
  }

  /** What it depends on, as far as a forecast goes by it. */
  private List<String> neededBy(EntityRef entity) {
    return firm.tables.records().find(entity).stream()
        .flatMap(it ->
            it.content() instanceof Content.Present(var snapshot)
                ? snapshot.dependsOn(Told.FIRM).stream()
                : Stream.<EntityRef>of())
        .flatMap(it -> firm.tables.records().find(it).stream())
        .map(it ->
            it.entity()
                + " "
                + it.version()
                + " "
                + it.isUsable()
                + " "
                + it.counterparts().stream().map(Counterpart::ref).toList())
        .toList();
  }

  private void foresees(Consumer<Company> foresight) {
    firm.clock.advance(Duration.ofSeconds(1));
    var before = firm.clock.instant();
    foresight.accept(firm.tables.companies().find(Told.FIRM).orElseThrow());
    asked += firm.bookkeeper.requestsSince(before);
  }

  private void hold(Map<EntityRef, Forecast> forecasts) {
    forecasts.forEach((entity, forecast) -> {
      var error = firm.tables.errors().find(Told.FIRM, ErrorId.of(entity));
      var it = new Held(forecast, firm.record(entity), error);
      held.add(it);
      if (!it.agrees()) {
        misses.put(it, hasBeenMoved(it) ? List.of(Unseen.AT_THE_SAME_MOMENT) : unseen(entity));
      }
    });
  }

  /** Somebody wrote to it between the two attempts. */
  private static boolean hasBeenMoved(Held held) {
    return held.error().filter(it -> it.fault() instanceof Fault.StaleSyncToken).isPresent();
  }

  private List<Unseen> unseen(EntityRef entity) {
    return restless.contains(entity) || hasMoved(entity)
        ? List.of(Unseen.AT_THE_SAME_MOMENT)
        : books.unseen(entity);
  }

  /** Preferences are read now and then only; what a look has cured is written, and seen next. */
  private void looks() {
    firm.clock.advance(Duration.ofHours(2));
    firm.looks();
    firm.looks();
  }

  @Override
  public void close() {
    firm.close();
  }
}
