package io.syncdesk.core.company;

import io.syncdesk.core.change.CompanyId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The firms we serve. */
public interface Companies {

  Optional<Company> find(CompanyId company);

  /** The firm that is connected to this QuickBooks company; may lag a moment behind. */
  Optional<CompanyId> servedBy(Realm realm);

  /**
   * Stores a firm's choices, if they are still {@code from}, and remembers which left-out entities
   * the new ones may concern: of two who choose at once, neither undoes what the other chose.
   * Raises the epoch: a turn that still goes by the older choices can write nothing more, and so
   * can neither leave out by them nor forget what is to be reconsidered because of these.
   */
  Chosen choose(CompanyId company, Settings from, Settings to, Set<LeftOutBecause> reconsider);

  /** Whether it was stored. */
  enum Chosen {
    STORED,
    /** Somebody chose something else in between: read again. */
    OVERTAKEN
  }

  /** A page of all firms, in no particular order, starting after one; empty at the end. */
  List<CompanyId> page(Optional<CompanyId> after, int limit);
}
