package io.syncdesk.core.resolution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person decided about a sync error. */
public sealed interface Resolution {

  /** Try again, typically after changing something in QuickBooks (S4). */
  record Resync() implements Resolution {}

  /** Leave it: no more tries, no more notices of this problem (S5). */
  record Skip() implements Resolution {}

  /** Keep what shows it in QuickBooks as it is there, until TaxDome says something newer. */
  record Keep() implements Resolution {}

  /**
   * This entry of QuickBooks is the same: a customer for a client, a document for a document, an
   * item for a service (S6).
   */
  record Link(String bookId) implements Resolution {}

  /** Make a customer of this name in QuickBooks (S7). */
  record CreateCustomer(String name) implements Resolution {}

  /** Leave this client and its documents out of the books until somebody takes it back (S8). */
  record StopSyncing() implements Resolution {}

  /** Delete the service from TaxDome (S10). */
  record DeleteService() implements Resolution {}

  /** Give the invoice this number, in QuickBooks and in TaxDome; a blank one means the next. */
  record Renumber(String number) implements Resolution {}

  /** Put it back on the desk as it was. */
  record Reopen() implements Resolution {}

  default Kind kind() {
    return switch (this) {
      case Resync _ -> Kind.RESYNC;
      case Skip _ -> Kind.SKIP;
      case Keep _, Link _ -> Kind.LINK;
      case CreateCustomer _ -> Kind.CREATE_CUSTOMER;
      case StopSyncing _ -> Kind.STOP_SYNCING;
      case DeleteService _ -> Kind.DELETE_SERVICE;
      case Renumber _ -> Kind.RENUMBER;
      case Reopen _ -> Kind.REOPEN;
    };
  }

  /** The resolutions there are, in the order in which a person looks for them. */
  enum Kind {
    LINK,
    RENUMBER,
    CREATE_CUSTOMER,
    RESYNC,
    STOP_SYNCING,
    DELETE_SERVICE,
    SKIP,
    REOPEN;

    /** The word of our API. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
  }
}
