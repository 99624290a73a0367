package io.syncdesk.core.ledger;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.change.EntityRef;

/**
 * An entity of QuickBooks comes to show a record because a person said so, unless anybody else came
 * first: of two people who link it to two records at the same moment, one does.
 */
public record Taking(BookRef shown, EntityRef by, Before before) {

  /** Whose it was when it was looked up. */
  public sealed interface Before {

    /** Nobody's, or the taker's own. */
    record Free() implements Before {}

    /** Claimed for this record, which did not confirm it at this revision. */
    record Unconfirmed(EntityRef owner, long revision) implements Before {}
  }
}
