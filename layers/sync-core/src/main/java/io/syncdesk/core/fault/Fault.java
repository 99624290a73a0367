package io.syncdesk.core.fault;

import io.syncdesk.core.change.EntityRef;
import java.util.List;

/**
 * Why an attempt did not succeed, sorted by who can cure it. The adapter of QuickBooks makes one
 * out of every refusal, by code; README's catalogue says what each means to a person.
 */
public sealed interface Fault {

  /** The second attempt may pass: it first reads what the fault points at. */
  sealed interface CuredByLooking extends Fault {}

  /** Somebody has to decide or to change something, in QuickBooks or in TaxDome. */
  sealed interface CuredByPerson extends Fault {}

  /** Our own translation is at fault; a person sees it and support mends it. */
  sealed interface CuredByUs extends Fault {}

  // --- cured by looking
  // ---------------------------------------------------------------------------

  /** Somebody else wrote to the entity since we last did (5010). */
  record StaleSyncToken() implements CuredByLooking {}

  /** QuickBooks knows this request id with another content (600). */
  record RequestIdSeen() implements CuredByLooking {}

  /** A batch was answered, but this entry of it was not. */
  record Unanswered() implements CuredByLooking {}

  /**
   * Something failed inside QuickBooks (10000, 1000, 1010, 1020), or it was being edited (6000).
   */
  record InternalFailure(String code, String text) implements CuredByLooking {}

  // --- cured by a person
  // --------------------------------------------------------------------------

  /** No QuickBooks customer has the client's display name (S3). */
  record NoMatchingCustomer(String name) implements CuredByPerson {}

  /** Another customer, vendor, employee or item has this name (6240). */
  record NameTaken(String name) implements CuredByPerson {}

  /** Another document has this number (6140); {@code bookId} is its id, empty when not told. */
  record NumberTaken(String number, String bookId) implements CuredByPerson {}

  /** Another object like this exists already (630). */
  record Duplicate(String text) implements CuredByPerson {}

  /** The books are closed for its date (6200, 6210). */
  record PeriodClosed() implements CuredByPerson {}

  /** It refers to something that is inactive or gone in QuickBooks (610, 2500, 6250, 6310). */
  record ReferenceInactive(String kind, String name) implements CuredByPerson {}

  /** It was in the books, and somebody deleted it there (610 on its own id). */
  record DeletedInQuickBooks() implements CuredByPerson {}

  /** It was in the books, and somebody changed it there. */
  record EditedInQuickBooks(List<Difference> differences) implements CuredByPerson {
    public EditedInQuickBooks {
      differences = List.copyOf(differences);
    }
  }

  /** It was in the books, and somebody voided it there. */
  record VoidedInQuickBooks() implements CuredByPerson {}

  /** It was in the books, and somebody merged it into the entry of this name. */
  record MergedInQuickBooks(String name) implements CuredByPerson {}

  /**
   * QuickBooks has more documents of it than it should: a write of ours that landed hours late, or
   * a copy that somebody made. {@code bookIds} are all that nobody decided to keep, the one we keep
   * in step first.
   */
  record DoubledInQuickBooks(List<String> bookIds) implements CuredByPerson {
    public DoubledInQuickBooks {
      bookIds = List.copyOf(bookIds);
    }
  }

  /** An account of the wrong type was chosen (6010, 6430). */
  record AccountTypeWrong(String account) implements CuredByPerson {}

  /** No active account of this name or id is in the chart of accounts. */
  record AccountMissing(String account) implements CuredByPerson {}

  /** A setting that this entity needs has not been chosen. */
  record SettingMissing(String setting) implements CuredByPerson {}

  /** A text is longer than QuickBooks takes (2050). */
  record TextTooLong(String field, String text) implements CuredByPerson {}

  /** A text has characters that QuickBooks does not take (2040). */
  record TextForbidden(String field, String text) implements CuredByPerson {}

  /** The e-mail address is missing or not one (2210, 6420). */
  record EmailInvalid(String text) implements CuredByPerson {}

  /** QuickBooks asks for something that TaxDome does not have (2020). */
  record RequiredMissing(String field) implements CuredByPerson {}

  /** What TaxDome says an invoice comes to is not what its lines and its tax come to there. */
  record AmountsDisagree(String lines, String total) implements CuredByPerson {}

  /** It cannot be linked: the invoice is paid, voided or another client's (620). */
  record LinkRefused(String text) implements CuredByPerson {}

  /** The payment settles more than its invoice still owes in QuickBooks. */
  record PaymentExceedsInvoice(String text) implements CuredByPerson {}

  /** "Credit Card" is not marked as a credit card among QuickBooks' payment methods (S11). */
  record PaymentMethodNotCard(String method) implements CuredByPerson {}

  /** It is part of a bank deposit, which freezes it (6540). */
  record Deposited() implements CuredByPerson {}

  /** It is matched to a bank transaction (6480). */
  record MatchedToBank() implements CuredByPerson {}

  /** It was settled by QuickBooks Payments (6110, 6120, 6450). */
  record SettledByMerchant() implements CuredByPerson {}

  /** Other documents depend on it (800). */
  record HasDependents() implements CuredByPerson {}

  /** It still has a balance or unbilled charges (6220, 6280). */
  record HasBalance() implements CuredByPerson {}

  /** The tax set-up does not fit (6100, 6160, 6170, 6470). */
  record TaxSetup(String text) implements CuredByPerson {}

  /** The firm's QuickBooks plan lacks a feature this needs (5020, 5030). */
  record FeatureMissing(String text) implements CuredByPerson {}

  /** The QuickBooks company was reset; what we know of it is void (10200). */
  record CompanyReset() implements CuredByPerson {}

  /** What it depends on was deleted from TaxDome. */
  record ReferenceDeleted(EntityRef reference) implements CuredByPerson {}

  /** A rule of QuickBooks that only its text explains (6000). */
  record BusinessRule(String text) implements CuredByPerson {}

  /** A refusal we have no word for. */
  record Unknown(String code, String text) implements CuredByPerson {}

  // --- cured by us
  // --------------------------------------------------------------------------------

  /** QuickBooks could not accept how we put it (class B of the code table). */
  record Malformed(String code, String text) implements CuredByUs {}

  /** By which API, stored rows and phrases know it; never changes for a fault that has one. */
  default String word() {
    return switch (this) {
      case StaleSyncToken _ -> "stale-sync-token";
      case RequestIdSeen _ -> "request-id-seen";
      case Unanswered _ -> "unanswered";
      case InternalFailure _ -> "internal-failure";
      case NoMatchingCustomer _ -> "no-matching-customer";
      case NameTaken _ -> "name-taken";
      case NumberTaken _ -> "number-taken";
      case Duplicate _ -> "duplicate";
      case PeriodClosed _ -> "period-closed";
      case ReferenceInactive _ -> "reference-inactive";
      case DeletedInQuickBooks _ -> "deleted-in-quickbooks";
      case EditedInQuickBooks _ -> "edited-in-quickbooks";
      case VoidedInQuickBooks _ -> "voided-in-quickbooks";
      case MergedInQuickBooks _ -> "merged-in-quickbooks";
      case DoubledInQuickBooks _ -> "doubled-in-quickbooks";
      case AccountTypeWrong _ -> "account-type-wrong";
      case AccountMissing _ -> "account-missing";
      case SettingMissing _ -> "setting-missing";
      case TextTooLong _ -> "text-too-long";
      case TextForbidden _ -> "text-forbidden";
      case EmailInvalid _ -> "email-invalid";
      case RequiredMissing _ -> "required-missing";
      case AmountsDisagree _ -> "amounts-disagree";
      case LinkRefused _ -> "link-refused";
      case PaymentExceedsInvoice _ -> "payment-exceeds-invoice";
      case PaymentMethodNotCard _ -> "payment-method-not-card";
      case Deposited _ -> "deposited";
      case MatchedToBank _ -> "matched-to-bank";
      case SettledByMerchant _ -> "settled-by-merchant";
      case HasDependents _ -> "has-dependents";
      case HasBalance _ -> "has-balance";
      case TaxSetup _ -> "tax-setup";
      case FeatureMissing _ -> "feature-missing";
      case CompanyReset _ -> "company-reset";
      case ReferenceDeleted _ -> "reference-deleted";
      case BusinessRule _ -> "business-rule";
      case Unknown _ -> "unknown";
      case Malformed _ -> "malformed";
    };
  }
}
