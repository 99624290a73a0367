package io.syncdesk.functions.resolution;

import io.syncdesk.aws.Log;
import io.syncdesk.core.attempt.Attempts;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.desk.ChooseSettings;
import io.syncdesk.core.desk.CountWaiting;
import io.syncdesk.core.desk.FindEvidence;
import io.syncdesk.core.desk.ResolveSyncError;
import io.syncdesk.core.desk.SwitchAccountSync;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.notice.FindNotices;
import io.syncdesk.core.notice.ReadMarks;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.resolution.SyncErrors;
import io.syncdesk.quickbooks.QuickBooksPages;
import io.syncdesk.quickbooks.foresight.Foresee;

/** What the calls of the desk are made over. */
record Desk(
    SyncErrors errors,
    Records records,
    Attempts attempts,
    Companies companies,
    Mirror mirror,
    ResolveSyncError resolveSyncError,
    SwitchAccountSync switchAccountSync,
    CountWaiting countWaiting,
    FindEvidence findEvidence,
    ChooseSettings chooseSettings,
    Numbers numbers,
    FindNotices findNotices,
    ReadMarks readMarks,
    QuickBooksPages pages,
    Log log) {

  /** What a forecast is made from. */
  Foresee.Sources knowledge() {
    return new Foresee.Sources(errors, records, attempts, mirror, numbers.reservations());
  }
}
