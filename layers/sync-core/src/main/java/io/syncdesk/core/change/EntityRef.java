package io.syncdesk.core.change;

/** One TaxDome entity: whose, what, which. */
public record EntityRef(CompanyId company, EntityKind kind, String id) {
  public EntityRef {
    Ids.checked(id);
  }

  /** The entity's name inside its company, as keys and logs write it: {@code invoice#inv-1042}. */
  public String key() {
    return kind.word() + "#" + id;
  }

  @Override
  public String toString() {
    return company + "/" + key();
  }
}
