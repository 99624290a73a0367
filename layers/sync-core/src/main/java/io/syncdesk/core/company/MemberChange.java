package io.syncdesk.core.company;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Version;

/** What TaxDome says about the people of a firm. */
public sealed interface MemberChange {

  CompanyId company();

  String memberId();

  Version version();

  /** A person joined, or something about them changed. */
  record Joined(Member member) implements MemberChange {
    @Override
    public CompanyId company() {
      return member.company();
    }

    @Override
    public String memberId() {
      return member.id();
    }

    @Override
    public Version version() {
      return member.version();
    }
  }

  /** A person left. The version stays behind, so that an older change cannot bring them back. */
  record Left(CompanyId company, String memberId, Version version) implements MemberChange {}
}
