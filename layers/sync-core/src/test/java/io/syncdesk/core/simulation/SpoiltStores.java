package io.syncdesk.core.simulation;

import io.syncdesk.core.lane.Lanes;
import io.syncdesk.core.lane.Stores;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import java.util.function.UnaryOperator;

/** Tables of which one does some things in a way of its own. */
final class SpoiltStores {
  private SpoiltStores() {}

  static Stores withLanes(Stores stores, Lanes lanes) {
    return new Stores(lanes, stores.records(), stores.ledger(), stores.attempts(), stores.errors());
  }

  static Stores withRecords(Stores stores, Records records) {
    return new Stores(stores.lanes(), records, stores.ledger(), stores.attempts(), stores.errors());
  }

  static Stores withLedger(Stores stores, SpoiltLedger.Storing storing) {
    return new Stores(
        stores.lanes(),
        stores.records(),
        new SpoiltLedger(stores.ledger(), storing),
        stores.attempts(),
        stores.errors());
  }

  /** Every step of a lane is stored with its changes made into others. */
  static Stores withChanges(Stores stores, UnaryOperator<Step.Change> how) {
    return withLedger(
        stores,
        (company, epoch, step) ->
            stores
                .ledger()
                .store(
                    company,
                    epoch,
                    new Step(
                        step.records().stream().map(how).toList(), step.errors(), step.journal())));
  }

  static Step.Change changed(Step.Change change, UnaryOperator<SyncRecord> how) {
    return new Step.Change(change.before(), how.apply(change.after()));
  }
}
