package io.syncdesk.core.ledger;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Epoch;

/** Where steps are stored: each whole or not at all. */
public interface Ledger {

  /** Stores a step that a door takes: a change arrived, a person decided. */
  Stored store(CompanyId company, Step step);

  /** Stores a step of a lane, unless a later turn of that lane has begun. */
  Stored store(CompanyId company, Epoch epoch, Step step);

  /** What came of it. */
  sealed interface Stored {
    record Done() implements Stored {}

    /** Somebody stored a newer revision of something in it: read again, think again. */
    record Overtaken() implements Stored {}

    /** A later turn of this lane has begun: this one has to stop. */
    record Superseded() implements Stored {}
  }
}
