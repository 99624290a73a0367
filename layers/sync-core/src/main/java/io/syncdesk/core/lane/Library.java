package io.syncdesk.core.lane;

import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Realm;

/** Where the lane gets a company's books from. */
public interface Library {

  /**
   * Opens the books; they refuse to start a call that the deadline leaves no time for, and count
   * every request in the allowance.
   */
  Opened open(Company company, Realm realm, Deadline deadline, Allowance allowance);

  /** What opening them gave. */
  sealed interface Opened {
    record Open(Books books) implements Opened {}

    /** The company's lists are still being read for the first time: go on in another turn. */
    record Loading() implements Opened {}

    /** No access token, or the lists we need could not be read. */
    record Shut(Outcome.Undecided undecided) implements Opened {}
  }
}
