package io.syncdesk.core.lane;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Epoch;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Usage;
import io.syncdesk.core.ledger.Errands;
import io.syncdesk.core.mirror.Merge;
import io.syncdesk.core.record.Journal;
import java.util.Optional;
import java.util.Set;

/** What a lane keeps of its company between turns. */
public interface Lanes {

  /** Raises the company's epoch, so that an earlier turn that still runs can write nothing more. */
  Optional<Begun> begin(CompanyId company);

  /** Slows the company down or lets it run; does nothing once a later turn has begun. */
  void pace(CompanyId company, Epoch epoch, Pace pace);

  /**
   * Notes that QuickBooks has news for a company. Answers with all there is if it is the first
   * since a turn looked: then the lane has to be woken. Nothing happens for a company that has no
   * lane.
   */
  Optional<News> note(CompanyId company, Set<Merge> merges);

  /**
   * Stores that a turn has looked at the news it began with. Answers whether more came meanwhile;
   * does nothing once a later turn has begun.
   */
  boolean looked(CompanyId company, Epoch epoch, News seen);

  /** Keeps how much was asked of QuickBooks, unless a later turn has begun. */
  void used(CompanyId company, Epoch epoch, Usage usage);

  /** Forgets these reasons to reconsider, unless a later turn has begun. */
  void reconsidered(CompanyId company, Epoch epoch, Set<LeftOutBecause> reasons);

  /** Forgets errands that are done, unless a later turn has begun. */
  void ran(CompanyId company, Epoch epoch, Errands done);

  /** What the lane of this company has not finished. */
  Standing standing(CompanyId company);

  /** Whether a call is still unanswered, what is to be looked at, and what is to be done. */
  record Standing(boolean hasOpenJournal, News news, Errands errands) {}

  /** Whether a call of this company is still unanswered. */
  default boolean hasOpenJournal(CompanyId company) {
    return standing(company).hasOpenJournal();
  }

  /** A turn that has begun. */
  record Begun(
      Company company,
      Epoch epoch,
      Optional<Journal> journal,
      Usage usage,
      News news,
      Errands errands) {}
}
