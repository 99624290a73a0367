package io.syncdesk.functions.resolution;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.ListKind;
import java.util.Arrays;
import java.util.Optional;

/** Which advice fits a fault; the same fault may need another cure on another kind of entity. */
final class ChooseAdvice {
  /** The property of QuickBooks that holds an invoice's number. */
  private static final String NUMBER = "DocNumber";

  private final EntityKind kind;

  private ChooseAdvice(EntityKind kind) {
    this.kind = kind;
  }

  static Advice on(Fault fault, EntityKind kind) {
    return new ChooseAdvice(kind).on(fault);
  }

  private Advice on(Fault fault) {
    return switch (fault) {
      case Fault.StaleSyncToken _ -> Advice.STALE_SYNC_TOKEN;
      case Fault.RequestIdSeen _ -> Advice.REQUEST_ID_SEEN;
      case Fault.Unanswered _ -> Advice.UNANSWERED;
      case Fault.InternalFailure _ -> Advice.INTERNAL_FAILURE;
      case Fault.NoMatchingCustomer _ -> Advice.NO_MATCHING_CUSTOMER;
      case Fault.NameTaken _ -> nameTaken();
      case Fault.NumberTaken _ -> numberTaken();
      case Fault.Duplicate _ -> duplicate();
      case Fault.PeriodClosed _ -> Advice.PERIOD_CLOSED;
      case Fault.ReferenceInactive(var reference, var _) -> inactive(reference);
      case Fault.DeletedInQuickBooks _ -> deleted();
      case Fault.EditedInQuickBooks _ -> Advice.EDITED;
      case Fault.VoidedInQuickBooks _ -> Advice.VOIDED;
      case Fault.MergedInQuickBooks _ -> isClient() ? Advice.MERGED_CLIENT : Advice.MERGED;
      case Fault.DoubledInQuickBooks _ -> Advice.DOUBLED;
      case Fault.AccountTypeWrong _ -> accountTypeWrong();
      case Fault.AccountMissing _ -> accountMissing();
      case Fault.SettingMissing _ -> Advice.SETTING_MISSING;
      case Fault.TextTooLong(var field, var _) -> textTooLong(field);
      case Fault.TextForbidden _ -> Advice.TEXT_FORBIDDEN;
      case Fault.EmailInvalid _ -> Advice.EMAIL_INVALID;
      case Fault.AmountsDisagree _ -> Advice.AMOUNTS_DISAGREE;
      case Fault.RequiredMissing _ -> Advice.REQUIRED_MISSING;
      case Fault.LinkRefused _ -> Advice.LINK_REFUSED;
      case Fault.PaymentExceedsInvoice _ -> Advice.PAYMENT_EXCEEDS_INVOICE;
      case Fault.PaymentMethodNotCard _ -> Advice.PAYMENT_METHOD_NOT_CARD;
      case Fault.Deposited _ -> Advice.DEPOSITED;
      case Fault.MatchedToBank _ -> Advice.MATCHED_TO_BANK;
      case Fault.SettledByMerchant _ -> Advice.SETTLED_BY_MERCHANT;
      case Fault.HasDependents _ -> Advice.HAS_DEPENDENTS;
      case Fault.HasBalance _ -> Advice.HAS_BALANCE;
      case Fault.TaxSetup _ -> Advice.TAX_SETUP;
      case Fault.FeatureMissing _ -> Advice.FEATURE_MISSING;
      case Fault.CompanyReset _ -> Advice.COMPANY_RESET;
      case Fault.ReferenceDeleted(var reference) -> referenceDeleted(reference.kind());
      case Fault.BusinessRule _ -> Advice.BUSINESS_RULE;
      case Fault.Unknown _ -> Advice.UNKNOWN;
      case Fault.Malformed _ -> Advice.MALFORMED;
    };
  }

  private boolean isClient() {
    return kind == EntityKind.ACCOUNT;
  }

  /** A fee may need a vendor, a refund or a credit an item of ours: those are what we create. */
  private Advice nameTaken() {
    return switch (kind) {
      case ACCOUNT -> Advice.NAME_TAKEN_CLIENT;
      case SERVICE -> Advice.NAME_TAKEN_SERVICE;
      case FEE -> Advice.NAME_TAKEN_VENDOR;
      case INVOICE, PAYMENT, REFUND -> Advice.NAME_TAKEN_OWN_ITEM;
    };
  }

  private Advice numberTaken() {
    return switch (kind) {
      case INVOICE -> Advice.NUMBER_TAKEN_INVOICE;
      case ACCOUNT, SERVICE, PAYMENT, REFUND, FEE -> Advice.NUMBER_TAKEN;
    };
  }

  private Advice duplicate() {
    return switch (kind) {
      case ACCOUNT -> Advice.DUPLICATE_CLIENT;
      case SERVICE -> Advice.DUPLICATE_SERVICE;
      case INVOICE, PAYMENT, REFUND, FEE -> Advice.DUPLICATE_DOCUMENT;
    };
  }

  private Advice deleted() {
    return switch (kind) {
      case ACCOUNT -> Advice.DELETED_CLIENT;
      case SERVICE -> Advice.DELETED_SERVICE;
      case INVOICE, PAYMENT, REFUND, FEE -> Advice.DELETED_DOCUMENT;
    };
  }

  private Advice accountTypeWrong() {
    return switch (kind) {
      case SERVICE -> Advice.ACCOUNT_TYPE_WRONG_SERVICE;
      case FEE -> Advice.ACCOUNT_TYPE_WRONG_FEE;
      case ACCOUNT, INVOICE, PAYMENT, REFUND -> Advice.ACCOUNT_TYPE_WRONG;
    };
  }

  private Advice accountMissing() {
    return switch (kind) {
      case SERVICE -> Advice.ACCOUNT_MISSING_SERVICE;
      case FEE -> Advice.ACCOUNT_MISSING_FEE;
      case ACCOUNT, INVOICE, PAYMENT, REFUND -> Advice.ACCOUNT_MISSING;
    };
  }

  private Advice textTooLong(String field) {
    return kind == EntityKind.INVOICE && field.contains(NUMBER)
        ? Advice.NUMBER_TOO_LONG
        : Advice.TEXT_TOO_LONG;
  }

  private Advice inactive(String reference) {
    return reference.equals(BooksKind.INVOICE.entity())
        ? Advice.INVOICE_GONE
        : list(reference).map(this::inactive).orElse(Advice.SOMETHING_INACTIVE);
  }

  private static Optional<ListKind> list(String reference) {
    return Arrays.stream(ListKind.values()).filter(it -> it.entity().equals(reference)).findFirst();
  }

  private Advice inactive(ListKind reference) {
    return switch (reference) {
      case CUSTOMER -> isClient() ? Advice.CUSTOMER_INACTIVE_CLIENT : Advice.CUSTOMER_INACTIVE;
      case VENDOR -> Advice.VENDOR_INACTIVE;
      case ITEM -> kind == EntityKind.SERVICE ? Advice.ITEM_INACTIVE_SERVICE : Advice.ITEM_INACTIVE;
      case ACCOUNT -> Advice.ACCOUNT_INACTIVE;
      case PAYMENT_METHOD -> Advice.PAYMENT_METHOD_INACTIVE;
      case CLASS -> Advice.CLASS_MISSING;
      case LOCATION -> Advice.LOCATION_MISSING;
    };
  }

  /** Nothing depends on a refund or a fee. */
  private static Advice referenceDeleted(EntityKind reference) {
    return switch (reference) {
      case ACCOUNT -> Advice.CLIENT_DELETED;
      case SERVICE -> Advice.SERVICE_DELETED;
      case INVOICE -> Advice.INVOICE_DELETED;
      case PAYMENT, REFUND, FEE -> Advice.PAYMENT_DELETED;
    };
  }
}
