package io.syncdesk.core.notice;

import io.syncdesk.core.change.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What each person has read of a firm's notices, and when. */
public interface ReadMarks {
  /** Longer than anybody lets an entry lie. */
  Duration KEPT_FOR = Duration.ofDays(400);

  /** The newest time of each of these that was read; what was read once and is no more, is many. */
  Map<NoticeId, Instant> of(CompanyId company, String memberId, Collection<NoticeId> notices);

  void mark(CompanyId company, String memberId, NoticeId notice, Instant at);
}
