package io.syncdesk.core.notice;

import io.syncdesk.core.change.CompanyId;

/** What each person of each firm has been told by letter. */
public interface Correspondence {

  /** {@link ToldBefore#nothing} for somebody who was never written to. */
  ToldBefore find(CompanyId company, String memberId);

  /** Answers whether it was kept: not if somebody else kept something since this was read. */
  boolean keep(ToldBefore told);
}
