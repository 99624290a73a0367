package io.syncdesk.core.fault;

import io.syncdesk.core.change.Told;
import java.util.List;

/** Every fault there is, once: what stores, shows or explains faults has to know them all. */
public final class OneOfEach {
  private OneOfEach() {}

  public static List<Fault> fault() {
    return List.of(
        new Fault.StaleSyncToken(),
        new Fault.RequestIdSeen(),
        new Fault.Unanswered(),
        new Fault.InternalFailure("10000", "An application error has occurred"),
        new Fault.NoMatchingCustomer("Ada Bianchi"),
        new Fault.NameTaken("Ada Bianchi"),
        new Fault.NumberTaken("1042", "145"),
        new Fault.Duplicate("An item of this name exists already"),
        new Fault.PeriodClosed(),
        new Fault.ReferenceInactive("Item", "Tax return"),
        new Fault.DeletedInQuickBooks(),
        new Fault.EditedInQuickBooks(
            List.of(new Difference("TxnDate", "2026-11-23", "2026-11-24"))),
        new Fault.VoidedInQuickBooks(),
        new Fault.MergedInQuickBooks("Ada and Co"),
        new Fault.DoubledInQuickBooks(List.of("145", "160")),
        new Fault.AccountTypeWrong("Undeposited Funds"),
        new Fault.AccountMissing("Sales"),
        new Fault.SettingMissing("feeExpenseAccount"),
        new Fault.TextTooLong("DocNumber", "at most 21"),
        new Fault.TextForbidden("DisplayName", "no colon"),
        new Fault.EmailInvalid("ada@"),
        new Fault.RequiredMissing("Line"),
        new Fault.AmountsDisagree("350.00 USD", "1.00 USD"),
        new Fault.LinkRefused("The invoice is paid"),
        new Fault.PaymentExceedsInvoice("20.00 are left"),
        new Fault.PaymentMethodNotCard("Credit Card"),
        new Fault.Deposited(),
        new Fault.MatchedToBank(),
        new Fault.SettledByMerchant(),
        new Fault.HasDependents(),
        new Fault.HasBalance(),
        new Fault.TaxSetup("No tax rate"),
        new Fault.FeatureMissing("Classes"),
        new Fault.CompanyReset(),
        new Fault.ReferenceDeleted(Told.anAccount("acc-1").entity()),
        new Fault.BusinessRule("You must specify a transaction amount"),
        new Fault.Unknown("99999", "Never heard of"),
        new Fault.Malformed("2010", "Unsupported property"));
  }
}
