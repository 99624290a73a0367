package io.syncdesk.quickbooks.foresight;

import io.syncdesk.core.fault.Difference;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.core.resolution.SyncErrors;
import java.util.List;

/**
 * A record as it would be tried next, and what its last try left us knowing: {@code again} are
 * faults that only QuickBooks can see and that nothing has cured since, {@code drifts} what
 * somebody changed there.
 */
record NextTry(SyncRecord record, List<Fault> again, List<Difference> drifts) {
  NextTry {
    again = List.copyOf(again);
    drifts = List.copyOf(drifts);
  }

  static NextTry first(SyncRecord record) {
    return new NextTry(record, List.of(), List.of());
  }

  NextTry of(SyncRecord other) {
    return new NextTry(other, again, drifts);
  }

  /** What was deleted in QuickBooks is made anew, as {@code ResolveSyncError} decides. */
  static NextTry resync(SyncRecord record, SyncError error) {
    var tried =
        error.fault() instanceof Fault.DeletedInQuickBooks ? record.withoutDrifted() : record;
    return new NextTry(tried, again(error), drifts(error.fault()));
  }

  /** What froze a document freezes it for a newer version too. */
  static NextTry changed(SyncRecord record, SyncErrors errors) {
    return switch (record.onDesk()) {
      case NO -> first(record);
      case YES ->
          errors
              .find(record.entity().company(), ErrorId.of(record.entity()))
              .map(it -> changed(record, it.fault()))
              .orElseGet(() -> first(record));
    };
  }

  private static NextTry changed(SyncRecord record, Fault fault) {
    var again = Lasting.of(fault) == Lasting.WITH_THE_DOCUMENT ? List.of(fault) : List.<Fault>of();
    return new NextTry(record, again, drifts(fault));
  }

  /** An open error whose cure was seen is tried again by itself, and open no more (B7). */
  private static List<Fault> again(SyncError error) {
    return switch (error.status()) {
      case Status.Open _, Status.Skipped _ ->
          Lasting.of(error.fault()) == Lasting.NOT ? List.of() : List.of(error.fault());
      case Status.Resolving _, Status.Retrying _, Status.Resolved _ -> List.of();
    };
  }

  private static List<Difference> drifts(Fault fault) {
    return fault instanceof Fault.EditedInQuickBooks(var differences) ? differences : List.of();
  }
}
