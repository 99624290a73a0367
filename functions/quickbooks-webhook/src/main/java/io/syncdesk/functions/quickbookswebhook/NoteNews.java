package io.syncdesk.functions.quickbookswebhook;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.lane.Lanes;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.lane.WakeUps;
import io.syncdesk.core.mirror.Merge;
import java.time.Duration;
import java.util.Set;

/**
 * Notes that a company has news, and wakes its lane when they are the first since it looked: after
 * a breath, so that what a bookkeeper does in one go costs one look. The row carries the work; a
 * wake-up that is lost between the two is the sweep's to make up for, within a minute.
 */
record NoteNews(Companies companies, Lanes lanes, WakeUps wakeUps, Duration breath) {

  Noted note(Realm realm, Set<Merge> merges) {
    return companies
        .servedBy(realm)
        .map(company -> note(company, merges))
        .orElseGet(Noted.NotServed::new);
  }

  private Noted note(CompanyId company, Set<Merge> merges) {
    if (!lanes.note(company, merges)) {
      return new Noted.Waiting();
    }
    wakeUps.wakeAfter(WakeUp.of(company), breath);
    return new Noted.Woken(company);
  }
}
