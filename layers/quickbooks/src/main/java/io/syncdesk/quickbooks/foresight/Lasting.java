package io.syncdesk.quickbooks.foresight;

import io.syncdesk.core.fault.Fault;
import io.syncdesk.quickbooks.foresight.rule.Rules;

/**
 * How long a fault that QuickBooks told is to be expected again although our copy does not show its
 * reason. What the copy does show is for the rules to say.
 */
enum Lasting {
  /** Not at all: it was passing, the decision cures it, or a rule of ours sees it coming. */
  NOT,
  /** As long as TaxDome says the same: nothing has happened that could cure it. */
  WITH_THE_VERSION,
  /** Whatever TaxDome says: QuickBooks keeps hold of the document itself. */
  WITH_THE_DOCUMENT;

  static Lasting of(Fault fault) {
    return switch (fault) {
      case Fault.Deposited _, Fault.MatchedToBank _, Fault.SettledByMerchant _ -> WITH_THE_DOCUMENT;
      case Fault.NameTaken _,
          Fault.Duplicate _,
          Fault.TextTooLong _,
          Fault.TextForbidden _,
          Fault.EmailInvalid _,
          Fault.RequiredMissing _,
          Fault.LinkRefused _,
          Fault.PaymentExceedsInvoice _,
          Fault.HasDependents _,
          Fault.HasBalance _,
          Fault.TaxSetup _,
          Fault.FeatureMissing _,
          Fault.CompanyReset _,
          Fault.Unknown _,
          Fault.Malformed _ ->
          WITH_THE_VERSION;
      case Fault.BusinessRule told -> Rules.watches(told) ? NOT : WITH_THE_VERSION;
      // QuickBooks rarely says what is inactive: then there is nothing to look up.
      case Fault.ReferenceInactive(var kind, var _) -> kind.isEmpty() ? WITH_THE_VERSION : NOT;
      case Fault.StaleSyncToken _,
          Fault.RequestIdSeen _,
          Fault.Unanswered _,
          Fault.InternalFailure _,
          Fault.NoMatchingCustomer _,
          Fault.NumberTaken _,
          Fault.PeriodClosed _,
          Fault.DeletedInQuickBooks _,
          Fault.EditedInQuickBooks _,
          Fault.VoidedInQuickBooks _,
          Fault.MergedInQuickBooks _,
          Fault.DoubledInQuickBooks _,
          Fault.AccountTypeWrong _,
          Fault.AccountMissing _,
          Fault.AmountsDisagree _,
          Fault.SettingMissing _,
          Fault.PaymentMethodNotCard _,
          Fault.ReferenceDeleted _ ->
          NOT;
    };
  }
}
