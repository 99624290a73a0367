package io.syncdesk.core.resolution;

import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.resolution.Resolution.Kind;
import java.util.Arrays;
import java.util.List;

/**
 * Which resolutions a sync error has now: the table of the product's section 3, narrowed to where
 * each of them can cure something.
 */
final class Allowed {
  private final SyncError error;

  Allowed(SyncError error) {
    this.error = error;
  }

  List<Kind> kinds() {
    return Arrays.stream(Kind.values()).filter(this::isAllowed).toList();
  }

  private boolean isAllowed(Kind kind) {
    return switch (error.status()) {
      case Status.Open _ -> isAllowedWhileOpen(kind);
      case Status.Skipped _ -> kind == Kind.REOPEN;
      // TaxDome may never answer: a person can take the command for lost.
      case Status.Resolving(var decision) ->
          kind == Kind.REOPEN && decision.resolution() instanceof Resolution.DeleteService;
      case Status.Retrying _, Status.Resolved _ -> false;
    };
  }

  private boolean isAllowedWhileOpen(Kind kind) {
    return switch (error.entity().kind()) {
      case ACCOUNT -> isForClient(kind);
      case SERVICE -> isForDocument(kind) || kind == Kind.DELETE_SERVICE;
      case INVOICE -> isForDocument(kind) || (kind == Kind.RENUMBER && isAboutItsNumber());
      case PAYMENT, REFUND, FEE -> isForDocument(kind);
    };
  }

  private static boolean isForClient(Kind kind) {
    return switch (kind) {
      case RESYNC, SKIP, LINK, CREATE_CUSTOMER, STOP_SYNCING -> true;
      case RENUMBER, DELETE_SERVICE, REOPEN -> false;
    };
  }

  private boolean isForDocument(Kind kind) {
    return switch (kind) {
      case RESYNC, SKIP -> true;
      case LINK -> hasSomethingToKeep() || hasATwin();
      case CREATE_CUSTOMER, STOP_SYNCING, RENUMBER, DELETE_SERVICE, REOPEN -> false;
    };
  }

  private boolean hasSomethingToKeep() {
    return error.fault() instanceof Fault.EditedInQuickBooks
        || error.fault() instanceof Fault.VoidedInQuickBooks
        || error.fault() instanceof Fault.MergedInQuickBooks
        || error.fault() instanceof Fault.DoubledInQuickBooks;
  }

  /** QuickBooks refused it because of an entry that may be the very same. */
  private boolean hasATwin() {
    return error.fault() instanceof Fault.NumberTaken
        || error.fault() instanceof Fault.NameTaken
        || error.fault() instanceof Fault.Duplicate;
  }

  private boolean isAboutItsNumber() {
    return error.fault() instanceof Fault.NumberTaken
        || (error.fault() instanceof Fault.TextTooLong(var field, var _)
            && field.contains("DocNumber"));
  }

  /** Whether keeping what QuickBooks has makes sense, without naming another entry. */
  boolean canKeep() {
    return error.status() instanceof Status.Open && hasSomethingToKeep();
  }
}
