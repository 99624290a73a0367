package io.syncdesk.core.memory;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.notice.NoticeId;
import io.syncdesk.core.notice.ReadMarks;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** {@link ReadMarks} in memory. */
public final class InMemoryReadMarks implements ReadMarks {
  private final Map<Key, Map<NoticeId, Instant>> marks = new HashMap<>();

  private record Key(CompanyId company, String memberId) {}

  @Override
  public Map<NoticeId, Instant> of(
      CompanyId company, String memberId, Collection<NoticeId> notices) {
    var read = new HashMap<>(marks.getOrDefault(new Key(company, memberId), Map.of()));
    read.keySet().retainAll(notices);
    return read;
  }

  @Override
  public void mark(CompanyId company, String memberId, NoticeId notice, Instant at) {
    marks.computeIfAbsent(new Key(company, memberId), _ -> new HashMap<>()).put(notice, at);
  }
}
