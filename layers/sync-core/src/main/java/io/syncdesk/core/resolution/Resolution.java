package io.syncdesk.core.resolution;

import io.syncdesk.core.fault.Fault;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person can decide about a sync error. */
public enum Resolution {
  /** Try again, typically after changing something in QuickBooks (S4). */
  RESYNC,
  /** Keep what shows it in QuickBooks as it is there, until TaxDome says something newer. */
  LINK,
  /** Leave it: no more tries, no more notices of this problem (S5). */
  SKIP;

  /** Whether it can settle an error of this fault. */
  boolean isFor(Fault fault) {
    return switch (this) {
      case RESYNC, SKIP -> true;
      case LINK ->
          fault instanceof Fault.EditedInQuickBooks
              || fault instanceof Fault.VoidedInQuickBooks
              || fault instanceof Fault.MergedInQuickBooks;
    };
  }

  /** The word of our API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Resolution> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }
}
