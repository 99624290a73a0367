package io.syncdesk.core.company;

import io.syncdesk.core.change.CompanyId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The firms we serve. */
public interface Companies {

  Optional<Company> find(CompanyId company);

  /** Stores a firm's choices, and remembers which left-out entities they may concern. */
  void choose(CompanyId company, Settings settings, Set<LeftOutBecause> reconsider);

  /** A page of all firms, in no particular order, starting after one; empty at the end. */
  List<CompanyId> page(Optional<CompanyId> after, int limit);
}
