package io.syncdesk.core.company;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Version;

/**
 * A person of a firm, as TaxDome's {@code member} changes tell; who may do what follows from it.
 */
public record Member(
    CompanyId company,
    String id,
    Version version,
    String name,
    String email,
    Role role,
    Language language) {

  /** What a person may do: owners and admins settle sync errors, nobody else does (S16). */
  public enum Role {
    OWNER,
    ADMIN,
    EMPLOYEE;

    public boolean settlesSyncErrors() {
      return switch (this) {
        case OWNER, ADMIN -> true;
        case EMPLOYEE -> false;
      };
    }
  }

  /** The languages we write in. */
  public enum Language {
    EN,
    IT
  }

  /** Who, without the personal data. */
  @Override
  public String toString() {
    return "Member[" + company + "/" + id + "]";
  }
}
