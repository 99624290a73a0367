package io.syncdesk.core.simulation;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.change.Change;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Snapshot;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Resolution;

/** Where every change that TaxDome told has to be once all is quiet. */
final class CheckEnd {
  private final InMemoryTables tables;
  private final Realms realms;
  private final Plan plan;

  CheckEnd(InMemoryTables tables, Realms realms, Plan plan) {
    this.plan = plan;
    this.tables = tables;
    this.realms = realms;
  }

  void check(Change newest) {
    var record =
        tables
            .records()
            .find(newest.entity())
            .orElseThrow(() -> new Checker.Violation("lost: " + newest));
    if (!record.version().equals(newest.version()) || !record.content().equals(newest.content())) {
      throw new Checker.Violation("not the newest: " + record + " instead of " + newest);
    }
    if (!isWellPlaced(record)) {
      throw new Checker.Violation(
          "in the wrong place at the end: "
              + record
              + " shown by "
              + quickBooks(record).of(owner(record)));
    }
  }

  private boolean isWellPlaced(SyncRecord record) {
    return switch (record.state()) {
      case State.Due _ -> false;
      case State.Waiting(var on, var _) -> isNotThere(on);
      case State.Synced _ -> isShown(record);
      case State.Parked _, State.Skipped _ -> true;
      case State.NotSynced(var because, var _) ->
          isChosen(record, because) && (staysAsItWas(because) || isNotShown(record));
      // What is in the books already stays there as it was, as when a client's sync is stopped
      // (S8).
      case State.LeftOutWith(var on, var _) -> isLeftOut(on) || isNotThere(on);
      case State.Deleted _ -> isNotShown(record);
    };
  }

  /** The customer of a client whose sync is stopped stays with what we wrote there last (S8). */
  private static boolean staysAsItWas(LeftOutBecause because) {
    return because == LeftOutBecause.SYNC_STOPPED;
  }

  private boolean isNotThere(EntityRef dependency) {
    var known = tables.records().find(dependency);
    return known.isEmpty()
        || known.get().state() instanceof State.Waiting
        || known.get().state() instanceof State.Parked
        || known.get().state() instanceof State.Skipped;
  }

  private boolean isLeftOut(EntityRef dependency) {
    return tables.records().find(dependency).stream()
        .anyMatch(
            it -> it.state() instanceof State.NotSynced || it.state() instanceof State.LeftOutWith);
  }

  /**
   * What a bookkeeper made shows no version. What they edited or deleted is on the desk by now, by
   * a webhook or by the next look (R7); only a client's customer is theirs to edit.
   */
  private boolean isShown(SyncRecord record) {
    var kind = BooksKind.showing(record.entity().kind());
    return quickBooks(record).of(owner(record)).stream()
        .filter(it -> it.kind == kind && record.isShownBy(it.ref()))
        .filter(it ->
            it.version == 0 || isLinkedAnew(it) || it.shows.equals(record.contentHash().value()))
        .filter(it -> !it.edited || kind == BooksKind.CUSTOMER)
        .findAny()
        .isPresent();
  }

  /** Who was linked in minutes that are lost is linked once more, and linking writes nothing. */
  private boolean isLinkedAnew(Document document) {
    return plan.restoring().isPresent() && document.kind == BooksKind.CUSTOMER;
  }

  private boolean isNotShown(SyncRecord record) {
    return quickBooks(record).of(owner(record)).stream()
        .allMatch(it -> it.version == 0 || isAnEntryNobodyKnowsOf(it));
  }

  /** An item of which we forgot bears no mark. It does no harm before a document names it. */
  private boolean isAnEntryNobodyKnowsOf(Document document) {
    return !plan.isEverybodyRemembering() && !document.bearsOurMark();
  }

  private boolean isChosen(SyncRecord record, LeftOutBecause because) {
    var settings = settings(record.entity().company());
    return switch (because) {
      case EXPENSES_ARE_OFF -> !settings.expensesForFees();
      case PAYMENT_IS_NOT_TO_SYNC -> !settings.syncManualPayments();
      case BEFORE_START_DATE ->
          record.content() instanceof Content.Present(Snapshot snapshot)
              && snapshot.date().filter(it -> it.isBefore(settings.syncStartDate())).isPresent();
      case NOTHING_TO_SHOW -> record.content() instanceof Content.Voided;
      case SYNC_STOPPED -> isStopped(record);
    };
  }

  private boolean isStopped(SyncRecord record) {
    return tables
        .errors()
        .find(record.entity().company(), ErrorId.of(record.entity()))
        .flatMap(it -> it.status().decidedBy())
        .filter(it -> it.resolution() instanceof Resolution.StopSyncing)
        .isPresent();
  }

  private Settings settings(CompanyId company) {
    return tables.companies().find(company).orElseThrow().settings();
  }

  private QuickBooks quickBooks(SyncRecord record) {
    return realms.of(record.entity().company()).quickBooks();
  }

  private static String owner(SyncRecord record) {
    return record.entity().toString();
  }
}
