package io.syncdesk.core.simulation;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Epoch;
import io.syncdesk.core.record.Ledger;
import io.syncdesk.core.record.Step;

/** A ledger that stores the steps of lanes in a way of its own. */
final class SpoiltLedger implements Ledger {
  private final Ledger ledger;
  private final Storing storing;

  SpoiltLedger(Ledger ledger, Storing storing) {
    this.ledger = ledger;
    this.storing = storing;
  }

  /** How a lane's step is stored. */
  interface Storing {
    Stored store(CompanyId company, Epoch epoch, Step step);
  }

  @Override
  public Stored store(CompanyId company, Step step) {
    return ledger.store(company, step);
  }

  @Override
  public Stored store(CompanyId company, Epoch epoch, Step step) {
    return storing.store(company, epoch, step);
  }
}
