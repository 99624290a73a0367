package io.syncdesk.core.lane;

import io.syncdesk.core.attempt.Attempts;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.resolution.SyncErrors;

/** Everything a lane reads and writes in our own tables. */
public record Stores(
    Lanes lanes, Records records, Ledger ledger, Attempts attempts, SyncErrors errors) {}
