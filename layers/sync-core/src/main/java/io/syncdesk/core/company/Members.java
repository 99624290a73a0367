package io.syncdesk.core.company;

import io.syncdesk.core.change.CompanyId;
import java.util.List;

/** Who belongs to which firm. */
public interface Members {

  /** Takes over what TaxDome says, unless something newer about this person is already known. */
  void accept(MemberChange change);

  /** The firms a person belongs to now: none for a stranger or somebody who left, at most 10. */
  List<Member> memberships(String memberId);

  /** Who belongs to a firm now, whatever their role, in no particular order. */
  List<Member> of(CompanyId company);
}
