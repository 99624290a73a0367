package io.syncdesk.core.numbering;

import io.syncdesk.core.company.Realm;
import java.util.Map;
import java.util.Optional;

/** The numbers that invoices have in QuickBooks, from our copy of it. */
public interface NumbersInUse {

  /** The highest number of this pattern. One that no other can follow does not count. */
  Optional<InvoiceNumber> highest(Realm realm, NumberPattern pattern);

  /**
   * How many invoices have a number of each pattern, give or take a few. Of more than 1,000
   * patterns some are missing.
   */
  Map<NumberPattern, Long> patterns(Realm realm);

  /** Whether an invoice has this number: letter case and outer blanks do not count. */
  boolean isInUse(Realm realm, String number);

  /** The number of this invoice, by its id in QuickBooks, as it was seen last. */
  Optional<String> numberOf(Realm realm, String bookId);

  /** Whether every invoice that was there when the company was connected is known by now. */
  boolean areAllKnown(Realm realm);

  /** Whether QuickBooks takes numbers from us, or numbers everything itself. */
  boolean areOursToChoose(Realm realm);
}
