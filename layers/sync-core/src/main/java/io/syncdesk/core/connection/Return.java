package io.syncdesk.core.connection;

import io.syncdesk.core.company.Realm;

/** A browser comes back from QuickBooks, bringing these, as far as they have the right form. */
public sealed interface Return {

  Secret state();

  Secret browser();

  /** The person let us in. */
  record WithCode(Secret state, Secret browser, String code, Realm realm) implements Return {
    @Override
    public String toString() {
      return "WithCode[***, " + realm + "]";
    }
  }

  /** The person did not, or QuickBooks would not have them do it. */
  record Declined(Secret state, Secret browser) implements Return {}
}
