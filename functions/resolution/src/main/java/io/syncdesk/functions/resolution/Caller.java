package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Member;
import io.syncdesk.core.resolution.Decision;

/** Who is asking: an owner or admin, and of which firm. Nothing they send can change either. */
record Caller(Member member) {
  CompanyId company() {
    return member.company();
  }

  Decision.Author author() {
    return new Decision.Author(member.id(), member.name());
  }
}
