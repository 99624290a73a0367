package io.syncdesk.core.notice;

import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.resolution.SyncError;

/**
 * What keeps entries from the books. What stands in the way of many at once is one cause, however
 * many there are; else each entry is its own.
 */
final class Cause {
  private Cause() {}

  static NoticeId of(SyncError error) {
    var company = error.entity().company();
    return isCommon(error.fault())
        ? NoticeId.of(company, "common " + error.fault())
        : NoticeId.of(company, "entry " + error.entity());
  }

  /** Whether one cure would do for every entry that has the very same fault. */
  private static boolean isCommon(Fault fault) {
    return switch (fault) {
      case Fault.PeriodClosed _, Fault.SettingMissing _, Fault.CompanyReset _ -> true;
      case Fault.TaxSetup _, Fault.FeatureMissing _, Fault.ReferenceDeleted _ -> true;
      case Fault.PaymentMethodNotCard _ -> true;
      // QuickBooks does not always tell which: then it need not be the same one.
      case Fault.ReferenceInactive(var _, var name) -> !name.isBlank();
      case Fault.AccountTypeWrong(var account) -> !account.isBlank();
      case Fault.AccountMissing(var account) -> !account.isBlank();
      case Fault.StaleSyncToken _,
          Fault.RequestIdSeen _,
          Fault.Unanswered _,
          Fault.InternalFailure _,
          Fault.NoMatchingCustomer _,
          Fault.NameTaken _,
          Fault.NumberTaken _,
          Fault.Duplicate _,
          Fault.DeletedInQuickBooks _,
          Fault.EditedInQuickBooks _,
          Fault.VoidedInQuickBooks _,
          Fault.MergedInQuickBooks _,
          Fault.DoubledInQuickBooks _,
          Fault.TextTooLong _,
          Fault.TextForbidden _,
          Fault.EmailInvalid _,
          Fault.RequiredMissing _,
          Fault.AmountsDisagree _,
          Fault.LinkRefused _,
          Fault.PaymentExceedsInvoice _,
          Fault.Deposited _,
          Fault.MatchedToBank _,
          Fault.SettledByMerchant _,
          Fault.HasDependents _,
          Fault.HasBalance _,
          Fault.BusinessRule _,
          Fault.Unknown _,
          Fault.Malformed _ ->
          false;
    };
  }
}
