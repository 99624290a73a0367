package io.syncdesk.core.lane;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.record.Records;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Finds the work that no message woke: a crash between storing and waking, a wake-up that was lost,
 * a pause that is over, a look at QuickBooks whose time has come. Waking once too often is
 * harmless, so two sweeps at once are too.
 */
public final class Sweep {
  private static final int PAGE = 100;

  /** A few reads and a message. */
  private static final Duration COMPANY_TAKES_AT_MOST = Duration.ofSeconds(5);

  private final Companies companies;
  private final Records records;
  private final Lanes lanes;
  private final Bell bell;

  public Sweep(Companies companies, Records records, Lanes lanes, Bell bell) {
    this.companies = companies;
    this.records = records;
    this.lanes = lanes;
    this.bell = bell;
  }

  /** What rings, and when. */
  public record Bell(WakeUps wakeUps, InstantSource clock, CatchUpPolicy catchUp) {}

  /** Where a sweep got to. */
  public record Swept(int woken, Optional<CompanyId> stoppedAfter) {}

  /** Wakes every company with something to do, for as long as the deadline allows. */
  public Swept sweep(Optional<CompanyId> after, Deadline deadline) {
    int woken = 0;
    var last = after;
    List<CompanyId> page;
    do {
      page = companies.page(last, PAGE);
      for (var id : page) {
        if (!deadline.leaves(COMPANY_TAKES_AT_MOST)) {
          return new Swept(woken, last);
        }
        woken += wakeIfNeeded(id);
        last = Optional.of(id);
      }
    } while (!page.isEmpty());
    return new Swept(woken, Optional.empty());
  }

  private int wakeIfNeeded(CompanyId id) {
    var needed = companies.find(id).filter(this::hasSomethingToDo);
    needed.ifPresent(company -> bell.wakeUps().wake(WakeUp.of(company.id())));
    return needed.isPresent() ? 1 : 0;
  }

  private boolean hasSomethingToDo(Company company) {
    var now = bell.clock().instant();
    return company.connection() instanceof Connection.Connected
        && !company.pace().holdsAt(now)
        && !bell.catchUp().restored().holdsAt(now)
        && (!company.reconsider().isEmpty()
            || hasLeftSomething(company.id(), now)
            || records.anyDue(company.id(), now));
  }

  private boolean hasLeftSomething(CompanyId company, Instant now) {
    var lane = lanes.standing(company);
    return lane.hasOpenJournal()
        || !lane.errands().isNone()
        || bell.catchUp().asksForALook(company, lane.news(), now);
  }
}
