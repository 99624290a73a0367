package io.syncdesk.core.connection;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.TokenPair;

/** Where a person lets us into a QuickBooks company: Intuit's pages for it, and what they give. */
public interface Consent {

  /** The address of the page on which the person decides. */
  String page(Secret state);

  /** What the person brought back becomes tokens, tried on the company they are said to open. */
  Exchanged exchange(String code, Realm realm);

  /** Gives the tokens back: nobody can use them any more. */
  Revoked revoke(TokenPair pair);

  /** What came of an exchange. */
  sealed interface Exchanged {
    record Granted(TokenPair pair, String companyName) implements Exchanged {}

    /** QuickBooks does not take the code, or what it gave opens another company. */
    record Refused() implements Exchanged {}

    /** No decision: another try, from the beginning, may do. */
    record NotNow() implements Exchanged {}
  }

  /** What came of giving tokens back. */
  enum Revoked {
    /** They open nothing any more, perhaps since long. */
    DONE,
    NOT_NOW
  }
}
