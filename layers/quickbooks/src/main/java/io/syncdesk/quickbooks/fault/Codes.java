package io.syncdesk.quickbooks.fault;

import io.syncdesk.core.books.Operation;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.fault.Fault;
import java.util.regex.Pattern;

/** The one table from QuickBooks' codes to our faults. */
final class Codes {
  private static final Pattern TXN_ID = Pattern.compile("TxnId=([0-9]{1,20})");

  private Codes() {}

  static boolean isKnown(Complaint complaint) {
    return !(meaning(complaint, Nobody.INSTANCE) instanceof Verdict.Refused(Fault.Unknown _));
  }

  static Verdict meaning(Complaint complaint, Subject subject) {
    return switch (complaint.code()) {
      case "3001" -> new Verdict.Deferred(Pause.Why.THROTTLED);
      case "130", "140", "150" -> new Verdict.Deferred(Pause.Why.OUTAGE);
      case "100", "110", "120", "3100", "3200", "3202" ->
          new Verdict.Deferred(Pause.Why.CONNECTION_REVOKED);
      case "6190" -> new Verdict.Deferred(Pause.Why.SUBSCRIPTION_SUSPENDED);
      default -> new Verdict.Refused(fault(complaint, subject));
    };
  }

  private static Fault fault(Complaint it, Subject subject) {
    var text = it.text();
    return switch (it.code()) {
      case "600" -> new Fault.RequestIdSeen();
      case "610" -> notFound(subject);
      case "2500" -> inactive(subject);
      case "6250", "6310" -> customerInactive(subject);
      case "620" -> new Fault.LinkRefused(text);
      case "630" -> new Fault.Duplicate(text);
      case "800" -> new Fault.HasDependents();
      case "1000", "1010", "1020", "10000" -> new Fault.InternalFailure(it.code(), text);
      case "2020" -> new Fault.RequiredMissing(it.element().isEmpty() ? text : it.element());
      case "2040" -> new Fault.TextForbidden(it.element(), text);
      case "2050" -> new Fault.TextTooLong(it.element(), text);
      case "2210", "6420" -> new Fault.EmailInvalid(text);
      case "5010" -> isAboutClosedBooks(it) ? new Fault.PeriodClosed() : new Fault.StaleSyncToken();
      case "5020", "5030" -> new Fault.FeatureMissing(text);
      case "6000" -> businessRule(it, subject);
      case "6010", "6430" -> new Fault.AccountTypeWrong(subject.account());
      case "6100", "6160", "6170", "6470" -> new Fault.TaxSetup(text);
      case "6110", "6120", "6450" -> new Fault.SettledByMerchant();
      case "6140" -> new Fault.NumberTaken(subject.number(), documentNamedIn(text));
      case "6200", "6210" -> new Fault.PeriodClosed();
      case "6220", "6280" -> new Fault.HasBalance();
      case "6240" -> new Fault.NameTaken(subject.name());
      case "6480" -> new Fault.MatchedToBank();
      case "6540" -> new Fault.Deposited();
      case "10200" -> new Fault.CompanyReset();
      case "500",
          "700",
          "900",
          "1040",
          "2000",
          "2010",
          "2030",
          "2060",
          "2070",
          "2080",
          "2090",
          "2100",
          "2110",
          "2120",
          "2130",
          "2140",
          "2170",
          "2190",
          "2240",
          "2290",
          "2300",
          "4000",
          "4001",
          "4002",
          "6070",
          "6080",
          "6150",
          "6180",
          "6440",
          "10100" ->
          new Fault.Malformed(it.code(), text);
      default -> new Fault.Unknown(it.code(), text);
    };
  }

  /**
   * A delete refers to nothing but what it deletes; anything else may miss any of its references.
   */
  private static Fault notFound(Subject subject) {
    return subject.operation() == Operation.DELETE
        ? new Fault.DeletedInQuickBooks()
        : inactive(subject);
  }

  private static Fault inactive(Subject subject) {
    var reference = subject.inactive();
    return new Fault.ReferenceInactive(reference.kind(), reference.name());
  }

  private static Fault customerInactive(Subject subject) {
    var reference = subject.inactive();
    return new Fault.ReferenceInactive(
        "Customer", reference.kind().equals("Customer") ? reference.name() : "");
  }

  /** The docs have 6200 and 6210 for closed books; the wild has had 5010. */
  private static boolean isAboutClosedBooks(Complaint it) {
    return it.says("period closed") || it.says("books are closed") || it.says("closing date");
  }

  /** 6000 has a meaning only in its text; these are the ones a person can be told how to cure. */
  private static Fault businessRule(Complaint it, Subject subject) {
    if (it.says("another user")) {
      return new Fault.InternalFailure(it.code(), it.text());
    }
    if (it.says("payment method")) {
      return new Fault.PaymentMethodNotCard(subject.paymentMethod());
    }
    return it.says("amount received") || it.says("exceed") || it.says("apply more")
        ? new Fault.PaymentExceedsInvoice(it.text())
        : new Fault.BusinessRule(it.text());
  }

  private static String documentNamedIn(String text) {
    var found = TXN_ID.matcher(text);
    return found.find() ? found.group(1) : "";
  }
}
