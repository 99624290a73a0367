package io.syncdesk.core.lane;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.record.Records;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** Where a sweep got to, and which companies it saw that only a person can set going again. */
  public record Swept(int woken, Set<CompanyId> stranded, Optional<CompanyId> stoppedAfter) {
    public Swept {
      stranded = Set.copyOf(stranded);
    }
  }

  /** Wakes every company with something to do, for as long as the deadline allows. */
  public Swept sweep(Optional<CompanyId> after, Deadline deadline) {
    int woken = 0;
    var stranded = new LinkedHashSet<CompanyId>();
    var last = after;
    List<CompanyId> page;
    do {
      page = companies.page(last, PAGE);
      for (var id : page) {
        if (!deadline.leaves(COMPANY_TAKES_AT_MOST)) {
          return new Swept(woken, stranded, last);
        }
        var company = companies.find(id);
        woken += company.filter(this::hasSomethingToDo).map(this::wake).orElse(0);
        company.filter(Sweep::isStranded).map(Company::id).ifPresent(stranded::add);
        last = Optional.of(id);
      }
    } while (!page.isEmpty());
    return new Swept(woken, stranded, Optional.empty());
  }

  private int wake(Company company) {
    bell.wakeUps().wake(WakeUp.of(company.id()));
    return 1;
  }

  private static boolean isStranded(Company company) {
    return company.pace() instanceof Pace.Paused(var pause, var _, var _)
        && pause.why().needsAPerson();
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
