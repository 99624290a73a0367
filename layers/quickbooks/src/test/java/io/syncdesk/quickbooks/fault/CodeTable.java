package io.syncdesk.quickbooks.fault;

import io.syncdesk.core.company.Pause;
import io.syncdesk.core.fault.Fault;
import java.util.List;
import java.util.stream.Stream;

/** What every code of QuickBooks means to us, written down a second time, apart from the code. */
final class CodeTable {
  static final String TEXT = "Something about the request. TxnId=77";

  private CodeTable() {}

  /** A code, and what it means whatever it came in. */
  record Row(String code, String text, Verdict meaning) {
    @Override
    public String toString() {
      return code + " (" + text + ")";
    }
  }

  static List<Row> rows() {
    return Stream.of(company(), cured(), byPerson(), bySituation(), ours())
        .flatMap(it -> it)
        .toList();
  }

  private static Stream<Row> company() {
    return Stream.of(
        deferred("100", Pause.Why.CONNECTION_REVOKED),
        deferred("110", Pause.Why.CONNECTION_REVOKED),
        deferred("120", Pause.Why.CONNECTION_REVOKED),
        deferred("130", Pause.Why.OUTAGE),
        deferred("140", Pause.Why.OUTAGE),
        deferred("150", Pause.Why.OUTAGE),
        deferred("3001", Pause.Why.THROTTLED),
        deferred("003001", Pause.Why.THROTTLED),
        deferred("3100", Pause.Why.CONNECTION_REVOKED),
        deferred("003100", Pause.Why.CONNECTION_REVOKED),
        deferred("3200", Pause.Why.CONNECTION_REVOKED),
        deferred("003200", Pause.Why.CONNECTION_REVOKED),
        deferred("3202", Pause.Why.CONNECTION_REVOKED),
        deferred("6190", Pause.Why.SUBSCRIPTION_SUSPENDED));
  }

  private static Stream<Row> cured() {
    return Stream.of(
        refused("600", new Fault.RequestIdSeen()),
        refused("5010", new Fault.StaleSyncToken()),
        refused("1000", new Fault.InternalFailure("1000", TEXT)),
        refused("1010", new Fault.InternalFailure("1010", TEXT)),
        refused("1020", new Fault.InternalFailure("1020", TEXT)),
        refused("10000", new Fault.InternalFailure("10000", TEXT)));
  }

  private static Stream<Row> byPerson() {
    return Stream.of(
        refused("610", new Fault.ReferenceInactive("Item", "Tax return")),
        refused("620", new Fault.LinkRefused(TEXT)),
        refused("630", new Fault.Duplicate(TEXT)),
        refused("800", new Fault.HasDependents()),
        refused("2020", new Fault.RequiredMissing("Element")),
        refused("2040", new Fault.TextForbidden("Element", TEXT)),
        refused("2050", new Fault.TextTooLong("Element", TEXT)),
        refused("2210", new Fault.EmailInvalid(TEXT)),
        refused("2500", new Fault.ReferenceInactive("Item", "Tax return")),
        refused("5020", new Fault.FeatureMissing(TEXT)),
        refused("5030", new Fault.FeatureMissing(TEXT)),
        refused("6010", new Fault.AccountTypeWrong("Sales")),
        refused("6100", new Fault.TaxSetup(TEXT)),
        refused("6110", new Fault.SettledByMerchant()),
        refused("6120", new Fault.SettledByMerchant()),
        refused("6140", new Fault.NumberTaken("1042", "77")),
        refused("6160", new Fault.TaxSetup(TEXT)),
        refused("6170", new Fault.TaxSetup(TEXT)),
        refused("6200", new Fault.PeriodClosed()),
        refused("6210", new Fault.PeriodClosed()),
        refused("6220", new Fault.HasBalance()),
        refused("6240", new Fault.NameTaken("Aurora")),
        refused("6250", new Fault.ReferenceInactive("Customer", "")),
        refused("6280", new Fault.HasBalance()),
        refused("6310", new Fault.ReferenceInactive("Customer", "")),
        refused("6420", new Fault.EmailInvalid(TEXT)),
        refused("6430", new Fault.AccountTypeWrong("Sales")),
        refused("6450", new Fault.SettledByMerchant()),
        refused("6470", new Fault.TaxSetup(TEXT)),
        refused("6480", new Fault.MatchedToBank()),
        refused("6540", new Fault.Deposited()),
        refused("10200", new Fault.CompanyReset()),
        refused("99999", new Fault.Unknown("99999", TEXT)));
  }

  /** The codes that mean several things, which only their text tells apart. */
  private static Stream<Row> bySituation() {
    var tooMuch =
        "Amount received (plus credits) cannot be less than the charges selected to be paid";
    var exceeds = "The amount exceeds the balance";
    var editing = "Another user was editing this transaction";
    var method = "The payment method \"Credit Card\" is not a credit card";
    var amount = "You must set a transaction amount";
    return Stream.of(
        says("6000", tooMuch, new Fault.PaymentExceedsInvoice(tooMuch)),
        says("6000", exceeds, new Fault.PaymentExceedsInvoice(exceeds)),
        says("6000", editing, new Fault.InternalFailure("6000", editing)),
        says("6000", method, new Fault.PaymentMethodNotCard("Credit Card")),
        says("6000", amount, new Fault.BusinessRule(amount)),
        says("5010", "Account Period Closed", new Fault.PeriodClosed()),
        says(
            "6140",
            "DocNumber=1 is assigned to TxnType=Facture",
            new Fault.NumberTaken("1042", "")),
        says("5010", "You and Bea were working on this", new Fault.StaleSyncToken()));
  }

  private static Stream<Row> ours() {
    return Stream.of(
            "500", "700", "900", "1040", "2000", "2010", "2030", "2060", "2070", "2080", "2090",
            "2100", "2110", "2120", "2130", "2140", "2170", "2190", "2240", "2290", "2300", "4000",
            "4001", "4002", "6070", "6080", "6150", "6180", "6440", "10100")
        .map(code -> refused(code, new Fault.Malformed(code, TEXT)));
  }

  private static Row deferred(String code, Pause.Why why) {
    return new Row(code, TEXT, new Verdict.Deferred(why));
  }

  private static Row refused(String code, Fault fault) {
    return says(code, TEXT, fault);
  }

  private static Row says(String code, String text, Fault fault) {
    return new Row(code, text, new Verdict.Refused(fault));
  }
}
