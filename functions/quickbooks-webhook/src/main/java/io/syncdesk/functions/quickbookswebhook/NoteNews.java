package io.syncdesk.functions.quickbookswebhook;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.lane.CatchUpPolicy;
import io.syncdesk.core.lane.Lanes;
import io.syncdesk.core.lane.News;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.lane.WakeUps;
import io.syncdesk.core.mirror.Merge;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/**
 * Notes that a company has news, and wakes its lane when they are the first since it looked: after
 * a breath, so that what a bookkeeper does in one go costs one look, and when it may look again.
 * The row carries the work; a wake-up that is lost between the two is the sweep's to make up for,
 * within a minute.
 */
record NoteNews(Companies companies, Lanes lanes, WakeUps wakeUps, Breath breath) {

  /** How long a lane is left to itself after its first news, and by which clock. */
  record Breath(Duration length, CatchUpPolicy catchUp, InstantSource clock) {
    Duration after(News news) {
      return catchUp.wakesAfter(news, clock.instant(), length);
    }
  }

  Noted note(Realm realm, Set<Merge> merges) {
    return companies
        .servedBy(realm)
        .map(company -> note(company, merges))
        .orElseGet(Noted.NotServed::new);
  }

  private Noted note(CompanyId company, Set<Merge> merges) {
    return lanes.note(company, merges).map(it -> woken(company, it)).orElseGet(Noted.Waiting::new);
  }

  private Noted woken(CompanyId company, News news) {
    wakeUps.wakeAfter(WakeUp.of(company), breath.after(news));
    return new Noted.Woken(company);
  }
}
