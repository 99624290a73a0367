package io.syncdesk.core.numbering;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Realm;
import java.util.Optional;

/** Which invoice was given which number of a QuickBooks company; none is ever given to a second. */
public interface Reservations {

  /** The number that this invoice was given last. */
  Optional<InvoiceNumber> of(Realm realm, EntityRef invoice);

  /** Whom this number was given to: letter case and outer blanks do not count. */
  Optional<EntityRef> holder(Realm realm, String number);

  /** The last number of this pattern that was given to anybody. */
  Optional<InvoiceNumber> last(Realm realm, NumberPattern pattern);

  /** Gives a number, and all that goes with it, whole or not at all. */
  Reserved reserve(Realm realm, Reservation reservation);

  /**
   * An invoice is to have this number, if nobody has it and nothing was given since this was read:
   * its own number before, and the last one of the pattern.
   */
  record Reservation(EntityRef invoice, InvoiceNumber number, Read read) {}

  /** What was there before, absent where there was nothing. */
  record Read(Optional<InvoiceNumber> own, Optional<InvoiceNumber> last) {}

  /** What became of it. */
  enum Reserved {
    DONE,
    /** Somebody was faster: read again. */
    OVERTAKEN
  }
}
