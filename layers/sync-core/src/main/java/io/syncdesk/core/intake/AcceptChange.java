package io.syncdesk.core.intake;

import io.syncdesk.core.change.Change;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import java.time.InstantSource;
import java.util.List;

/** Takes over what TaxDome says happened, unless something newer is already known. */
public final class AcceptChange {
  private static final int ROUNDS_MAX = 8;

  private final Records records;
  private final Ledger ledger;
  private final InstantSource clock;

  public AcceptChange(Records records, Ledger ledger, InstantSource clock) {
    this.records = records;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What became of a change. */
  public enum Accepted {
    /** It is the newest now; the lane has something to do. */
    STORED,
    /** Seen before, or older than what is known: nothing changes. */
    ALREADY_KNOWN,
    /** The record was busy; the queue shall bring it again. */
    BUSY
  }

  public Accepted accept(Change change) {
    for (int round = 0; round < ROUNDS_MAX; round++) {
      var known = records.find(change.entity());
      if (known.isPresent() && !change.version().isNewerThan(known.get().version())) {
        return Accepted.ALREADY_KNOWN;
      }
      var after =
          known
              .map(record -> record.changedTo(change, clock.instant()))
              .orElseGet(() -> SyncRecord.of(change, clock.instant()));
      var step = Step.of(List.of(new Step.Change(known.orElse(after), after)));
      if (ledger.store(change.entity().company(), step) instanceof Ledger.Stored.Done) {
        return Accepted.STORED;
      }
    }
    return Accepted.BUSY;
  }
}
