package io.syncdesk.core.memory;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.notice.Correspondence;
import io.syncdesk.core.notice.ToldBefore;
import java.util.HashMap;
import java.util.Map;

/** {@link Correspondence} in memory. */
public final class InMemoryCorrespondence implements Correspondence {
  private final Map<Key, ToldBefore> kept = new HashMap<>();

  private record Key(CompanyId company, String memberId) {}

  @Override
  public ToldBefore find(CompanyId company, String memberId) {
    return kept.getOrDefault(new Key(company, memberId), ToldBefore.nothing(company, memberId));
  }

  @Override
  public boolean keep(ToldBefore told) {
    if (find(told.company(), told.memberId()).revision() != told.revision()) {
      return false;
    }
    kept.put(new Key(told.company(), told.memberId()), told.stored());
    return true;
  }
}
