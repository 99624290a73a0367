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
   * Stores a firm's choices, and remembers which left-out entities they may concern. Raises the
   * epoch: a turn that still goes by the older choices can write nothing more, and so can neither
   * leave out by them nor forget what is to be reconsidered because of these.
   */
  void choose(CompanyId company, Settings settings, Set<LeftOutBecause> reconsider);

  /** A page of all firms, in no particular order, starting after one; empty at the end. */
  List<CompanyId> page(Optional<CompanyId> after, int limit);
}
