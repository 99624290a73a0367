package io.syncdesk.functions.scheduledresync;

import io.syncdesk.core.fault.Fault;

/** Faults by the words that letters know them by. */
final class Faults {
  private Faults() {}

  /** The word that the file of phrases knows it by. */
  static String word(Fault fault) {
    return switch (fault) {
      case Fault.StaleSyncToken _ -> "stale-sync-token";
      case Fault.RequestIdSeen _ -> "request-id-seen";
      case Fault.Unanswered _ -> "unanswered";
      case Fault.InternalFailure _ -> "internal-failure";
      case Fault.NoMatchingCustomer _ -> "no-matching-customer";
      case Fault.NameTaken _ -> "name-taken";
      case Fault.NumberTaken _ -> "number-taken";
      case Fault.Duplicate _ -> "duplicate";
      case Fault.PeriodClosed _ -> "period-closed";
      case Fault.ReferenceInactive _ -> "reference-inactive";
      case Fault.DeletedInQuickBooks _ -> "deleted-in-quickbooks";
      case Fault.EditedInQuickBooks _ -> "edited-in-quickbooks";
      case Fault.VoidedInQuickBooks _ -> "voided-in-quickbooks";
      case Fault.MergedInQuickBooks _ -> "merged-in-quickbooks";
      case Fault.DoubledInQuickBooks _ -> "doubled-in-quickbooks";
      case Fault.AccountTypeWrong _ -> "account-type-wrong";
      case Fault.AccountMissing _ -> "account-missing";
      case Fault.SettingMissing _ -> "setting-missing";
      case Fault.TextTooLong _ -> "text-too-long";
      case Fault.TextForbidden _ -> "text-forbidden";
      case Fault.EmailInvalid _ -> "email-invalid";
      case Fault.RequiredMissing _ -> "required-missing";
      case Fault.LinkRefused _ -> "link-refused";
      case Fault.PaymentExceedsInvoice _ -> "payment-exceeds-invoice";
      case Fault.PaymentMethodNotCard _ -> "payment-method-not-card";
      case Fault.Deposited _ -> "deposited";
      case Fault.MatchedToBank _ -> "matched-to-bank";
      case Fault.SettledByMerchant _ -> "settled-by-merchant";
      case Fault.HasDependents _ -> "has-dependents";
      case Fault.HasBalance _ -> "has-balance";
      case Fault.TaxSetup _ -> "tax-setup";
      case Fault.FeatureMissing _ -> "feature-missing";
      case Fault.CompanyReset _ -> "company-reset";
      case Fault.ReferenceDeleted _ -> "reference-deleted";
      case Fault.BusinessRule _ -> "business-rule";
      case Fault.Unknown _ -> "unknown";
      case Fault.Malformed _ -> "malformed";
    };
  }
}
