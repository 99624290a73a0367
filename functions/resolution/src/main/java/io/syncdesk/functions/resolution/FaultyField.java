package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.fault.Fault;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which field of TaxDome's data a fault is about, so that a form can show it at its place. */
final class FaultyField {

  /** QuickBooks' properties, and what TaxDome's schema calls them; others are about no field. */
  private static final Map<String, String> OF_PROPERTY =
      Map.of(
          "DocNumber", "number",
          "Name", "name",
          "DisplayName", "provider",
          "CustomerMemo", "memo",
          "Description", "lines",
          "Line", "lines",
          "TotalAmt", "amount",
          "PaymentRefNum", "reference");

  /** QuickBooks' lists, and the field that names one of their entries. */
  private static final Map<String, String> OF_LIST =
      Map.of(
          "Customer", "accountId",
          "Item", "lines",
          "Class", "class",
          "Department", "location",
          "PaymentMethod", "method",
          "Vendor", "provider",
          "Invoice", "appliedTo");

  private FaultyField() {}

  static Optional<String> of(EntityKind kind, Fault fault) {
    return switch (fault) {
      case Fault.NoMatchingCustomer _ -> Optional.of("name");
      case Fault.NameTaken _ -> name(kind);
      case Fault.NumberTaken _ -> Optional.of("number");
      case Fault.PeriodClosed _ -> date(kind);
      case Fault.ReferenceInactive(var list, var _) -> reference(kind, list);
      case Fault.AccountTypeWrong _, Fault.AccountMissing _ -> account(kind);
      case Fault.TextTooLong(var property, var _) -> property(property);
      case Fault.TextForbidden(var property, var _) -> property(property);
      case Fault.RequiredMissing(var property) -> property(property);
      case Fault.AmountsDisagree _ -> Optional.of("total");
      case Fault.EmailInvalid _ -> Optional.of("email");
      case Fault.LinkRefused _, Fault.PaymentExceedsInvoice _ -> Optional.of("appliedTo");
      case Fault.PaymentMethodNotCard _ -> Optional.of("method");
      case Fault.ReferenceDeleted(var reference) -> Optional.ofNullable(of(reference.kind()));
      case Fault.StaleSyncToken _,
          Fault.RequestIdSeen _,
          Fault.Unanswered _,
          Fault.InternalFailure _,
          Fault.Duplicate _,
          Fault.DeletedInQuickBooks _,
          Fault.EditedInQuickBooks _,
          Fault.VoidedInQuickBooks _,
          Fault.MergedInQuickBooks _,
          Fault.DoubledInQuickBooks _,
          Fault.SettingMissing _,
          Fault.Deposited _,
          Fault.MatchedToBank _,
          Fault.SettledByMerchant _,
          Fault.HasDependents _,
          Fault.HasBalance _,
          Fault.TaxSetup _,
          Fault.FeatureMissing _,
          Fault.CompanyReset _,
          Fault.BusinessRule _,
          Fault.Unknown _,
          Fault.Malformed _ ->
          Optional.empty();
    };
  }

  /** Where an entity that depends on this one names it. */
  static @Nullable String of(EntityKind dependency) {
    return switch (dependency) {
      case ACCOUNT -> "accountId";
      case SERVICE -> "lines";
      case INVOICE -> "appliedTo";
      case PAYMENT -> "paymentId";
      case REFUND, FEE -> null;
    };
  }

  private static Optional<String> property(String property) {
    return Optional.ofNullable(OF_PROPERTY.get(property));
  }

  /** A client's own customer is no field of the client. */
  private static Optional<String> reference(EntityKind kind, String list) {
    return switch (kind) {
      case ACCOUNT, SERVICE -> Optional.empty();
      case INVOICE, PAYMENT, REFUND, FEE -> Optional.ofNullable(OF_LIST.get(list));
    };
  }

  /** Refunds and credits have items of their own, whose names nobody types. */
  private static Optional<String> name(EntityKind kind) {
    return switch (kind) {
      case ACCOUNT, SERVICE -> Optional.of("name");
      case FEE -> Optional.of("provider");
      case INVOICE, PAYMENT, REFUND -> Optional.empty();
    };
  }

  /** All other accounts are settings. */
  private static Optional<String> account(EntityKind kind) {
    return switch (kind) {
      case SERVICE -> Optional.of("incomeAccount");
      case ACCOUNT, INVOICE, PAYMENT, REFUND, FEE -> Optional.empty();
    };
  }

  private static Optional<String> date(EntityKind kind) {
    return switch (kind) {
      case INVOICE -> Optional.of("issuedOn");
      case PAYMENT -> Optional.of("paidOn");
      case REFUND -> Optional.of("refundedOn");
      case FEE -> Optional.of("chargedOn");
      case ACCOUNT, SERVICE -> Optional.empty();
    };
  }
}
