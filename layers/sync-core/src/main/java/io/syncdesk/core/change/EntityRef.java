package io.syncdesk.core.change;

import java.util.Locale;

/** One TaxDome entity: whose, what, which. */
public record EntityRef(CompanyId company, EntityKind kind, String id) {
  public EntityRef {
    Ids.checked(id);
  }

  /** The entity's name inside its company, as keys and logs write it: {@code invoice#inv-1042}. */
  public String key() {
    return kind.word() + "#" + id;
  }

  /** The entity of this company that {@link #key} names. */
  public static EntityRef of(CompanyId company, String key) {
    int end = key.indexOf('#');
    var kind = EntityKind.valueOf(key.substring(0, end).toUpperCase(Locale.ROOT));
    return new EntityRef(company, kind, key.substring(end + 1));
  }

  @Override
  public String toString() {
    return company + "/" + key();
  }
}
