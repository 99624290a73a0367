package io.syncdesk.core.lane;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Epoch;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Usage;
import io.syncdesk.core.record.Journal;
import java.util.Optional;
import java.util.Set;

/** What a lane keeps of its company between turns. */
public interface Lanes {

  /** Raises the company's epoch, so that an earlier turn that still runs can write nothing more. */
  Optional<Begun> begin(CompanyId company);

  /** Slows the company down or lets it run; does nothing once a later turn has begun. */
  void pace(CompanyId company, Epoch epoch, Pace pace);

  /** Keeps how much was asked of QuickBooks, unless a later turn has begun. */
  void used(CompanyId company, Epoch epoch, Usage usage);

  /** Forgets these reasons to reconsider, unless a later turn has begun. */
  void reconsidered(CompanyId company, Epoch epoch, Set<LeftOutBecause> reasons);

  /** Whether a call of this company is still unanswered. */
  boolean hasOpenJournal(CompanyId company);

  /** A turn that has begun. */
  record Begun(Company company, Epoch epoch, Optional<Journal> journal, Usage usage) {}
}
