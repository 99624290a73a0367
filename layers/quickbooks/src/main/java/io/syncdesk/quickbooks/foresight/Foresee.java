package io.syncdesk.quickbooks.foresight;

import io.syncdesk.core.attempt.Attempts;
import io.syncdesk.core.change.Change;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.numbering.Numbering;
import io.syncdesk.core.numbering.Reservations;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.core.resolution.SyncErrors;
import io.syncdesk.quickbooks.foresight.rule.Known;
import io.syncdesk.quickbooks.lists.TurnMirror;
import java.util.List;

/**
 * Tells what a try would do and whether it would pass, without asking QuickBooks: what the lane
 * would draft is drafted, and held against our copy of the books. A usual document takes about ten
 * reads of our tables.
 */
public final class Foresee {
  /**
   * Record, dependencies, error, attempts, preferences, how far our copy is, documents, a number.
   */
  private static final int READS_OF_EACH = 8;

  /** Client, vendor, accounts, payment method, location, items of our own, and their namesakes. */
  private static final int READS_OF_LISTS = 14;

  /** What the number of an invoice is chosen by: patterns, the highest, who has it; and again. */
  private static final int READS_OF_NUMBERS = 12;

  /** The most that one forecast reads: for an invoice of many services and as many classes. */
  public static final int READS_MAX =
      READS_OF_EACH + READS_OF_LISTS + READS_OF_NUMBERS + 2 * Known.LOOKED_UP_MAX;

  private final Sources sources;
  private final Numbering numbering;

  /** What is known without QuickBooks. */
  public record Sources(
      SyncErrors errors,
      Records records,
      Attempts attempts,
      Mirror mirror,
      Reservations reservations) {}

  public Foresee(Sources sources) {
    this.sources = sources;
    this.numbering = new Numbering(sources.mirror(), sources.reservations());
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
        .orElseGet(
            () -> forecast(company, NextTry.first(SyncRecord.of(change, change.occurredAt()))));
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
    var numbered = new Numbered(company, realm, numbering).foreseen(next.record());
    var forecast = new Prospect(company.settings(), next.of(numbered), mirror).over(sources);
    return numbered.isDoubled() ? forecast.andThen(numbered.doubled()) : forecast;
  }

  private static Forecast shut(BooksShut why) {
    return new Forecast(List.of(new Effect.WaitsForBooks(why)), List.of(new Obstacle.Shut(why)));
  }
}
