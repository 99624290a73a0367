package io.syncdesk.quickbooks.foresight;

import io.syncdesk.core.attempt.Attempts;
import io.syncdesk.core.change.Change;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.core.resolution.SyncErrors;
import io.syncdesk.quickbooks.lists.TurnMirror;
import java.util.List;

/**
 * Tells what a try would do and whether it would pass, without asking QuickBooks: what the lane
 * would draft is drafted, and held against our copy of the books. At most {@link #READS_MAX} reads
 * of our tables for the largest document there can be; some ten for a usual one.
 */
public final class Foresee {
  /**
   * The record, its dependencies, its error, its attempts; how far the copy has come, preferences,
   * documents, one number; up to {@code Known.LOOKED_UP_MAX} services and as many classes; and at
   * most 14 customers, vendors, accounts, methods and items of our own.
   */
  public static final int READS_MAX = 102;

  private final Sources sources;

  /** What is known without QuickBooks. */
  public record Sources(SyncErrors errors, Records records, Attempts attempts, Mirror mirror) {}

  public Foresee(Sources sources) {
    this.sources = sources;
  }

  /** If a person asked for another try of this. */
  public Forecast resync(Company company, SyncError error) {
    var record = sources.records().find(error.entity()).orElseThrow();
    return forecast(company, NextTry.resync(record, error));
  }

  /** If TaxDome told this now. */
  public Forecast change(Company company, Change change) {
    return sources
        .records()
        .find(change.entity())
        .map(known -> changed(company, known, change))
        .orElseGet(() ->
            forecast(
                company, NextTry.first(SyncRecord.of(change, change.occurredAt()))));
  }

  private Forecast changed(Company company, SyncRecord known, Change change) {
    var record = known.changedTo(change, change.occurredAt());
    return record.state() instanceof State.Skipped
        ? Forecast.of(new Effect.StaysSkipped())
        : forecast(company, NextTry.changed(record, sources.errors()));
  }

  private Forecast forecast(Company company, NextTry next) {
    return switch (company.connection()) {
      case Connection.Disconnected _ -> shut(BooksShut.NOT_CONNECTED);
      case Connection.Connected(var realm) -> forecast(company, realm, next);
    };
  }

  private Forecast forecast(Company company, Realm realm, NextTry next) {
    var mirror = new TurnMirror(sources.mirror(), realm);
    if (mirror.loaded() instanceof Mirror.Loaded.UpTo) {
      return shut(BooksShut.LISTS_ARE_BEING_READ);
    }
    return new Prospect(company.settings(), next, mirror).over(sources);
  }

  private static Forecast shut(BooksShut why) {
    return new Forecast(
        List.of(new Effect.WaitsForBooks(why)), List.of(new Obstacle.Shut(why)));
  }
}
