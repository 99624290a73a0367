package io.syncdesk.core.desk;

import io.syncdesk.core.ledger.Errands;
import io.syncdesk.core.ledger.Taking;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.Status;
import java.util.List;

/** What a decision means for the rows, or why it cannot stand. */
sealed interface Ruling {

  /** The record and the error as they are then, and what else is to be done. */
  record Stands(SyncRecord record, Status status, Errands errands, List<Taking> takings)
      implements Ruling {
    Stands(SyncRecord record, Status status, Errands errands) {
      this(record, status, errands, List.of());
    }

    Stands taking(Taking taking) {
      return new Stands(record, status, errands, List.of(taking));
    }
  }

  record Impossible(Obstacle obstacle) implements Ruling {}
}
