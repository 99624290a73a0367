package io.syncdesk.core.memory;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Member;
import io.syncdesk.core.company.MemberChange;
import io.syncdesk.core.company.Members;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@link Members} in memory. */
public final class InMemoryMembers implements Members {
  private static final int FIRMS_MAX = 10;
  private final Map<Key, MemberChange> newest = new LinkedHashMap<>();

  private record Key(CompanyId company, String memberId) {}

  @Override
  public void accept(MemberChange change) {
    newest.merge(
        new Key(change.company(), change.memberId()),
        change,
        (known, told) -> told.version().isNewerThan(known.version()) ? told : known);
  }

  @Override
  public List<Member> of(CompanyId company) {
    return newest.values().stream()
        .filter(it -> it.company().equals(company))
        .filter(MemberChange.Joined.class::isInstance)
        .map(it -> ((MemberChange.Joined) it).member())
        .toList();
  }

  @Override
  public List<Member> memberships(String memberId) {
    return newest.values().stream()
        .filter(it -> it.memberId().equals(memberId))
        .filter(MemberChange.Joined.class::isInstance)
        .map(it -> ((MemberChange.Joined) it).member())
        .limit(FIRMS_MAX)
        .toList();
  }
}
