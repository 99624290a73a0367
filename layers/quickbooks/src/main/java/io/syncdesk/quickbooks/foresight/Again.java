package io.syncdesk.quickbooks.foresight;

import io.syncdesk.core.books.Operation;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.quickbooks.foresight.rule.Proposal;
import io.syncdesk.quickbooks.lists.WrittenSubject;

/** Whether a fault of last time is met again by a write. */
final class Again {
  private Again() {}

  static boolean isMetBy(Proposal proposal, Fault fault) {
    return switch (Lasting.of(fault)) {
      case NOT -> false;
      case WITH_THE_DOCUMENT -> proposal.write().operation() != Operation.CREATE;
      case WITH_THE_VERSION -> isStillSo(proposal, fault);
    };
  }

  private static boolean isStillSo(Proposal proposal, Fault fault) {
    if (fault instanceof Fault.NameTaken(var name)) {
      var subject = new WrittenSubject(proposal.write(), proposal.known().mirror());
      return subject.name().equals(name);
    }
    return !isForTheRules(fault) || !proposal.knowsWhatItSettles();
  }

  /** Where what every invoice still owes is known, the rules tell better than the last answer. */
  private static boolean isForTheRules(Fault fault) {
    return fault instanceof Fault.LinkRefused || fault instanceof Fault.PaymentExceedsInvoice;
  }
}
