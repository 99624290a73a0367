package io.syncdesk.functions.resolution;

import io.syncdesk.core.fault.Difference;
import io.syncdesk.core.fault.Fault;
import java.util.Map;
import java.util.stream.Collectors;

/** A fault as the API tells it: which one, who can cure it, and the facts it has. */
record FaultView(String type, String curedBy, Map<String, String> params) {

  static FaultView of(Fault fault) {
    return new FaultView(fault.word(), curedBy(fault), params(fault));
  }

  private static String curedBy(Fault fault) {
    return switch (fault) {
      case Fault.CuredByLooking _ -> "looking";
      case Fault.CuredByPerson _ -> "person";
      case Fault.CuredByUs _ -> "us";
    };
  }

  private static Map<String, String> params(Fault fault) {
    return switch (fault) {
      case Fault.StaleSyncToken _,
          Fault.RequestIdSeen _,
          Fault.Unanswered _,
          Fault.PeriodClosed _,
          Fault.DeletedInQuickBooks _,
          Fault.VoidedInQuickBooks _,
          Fault.Deposited _,
          Fault.MatchedToBank _,
          Fault.SettledByMerchant _,
          Fault.HasDependents _,
          Fault.HasBalance _,
          Fault.CompanyReset _ ->
          Map.of();
      case Fault.InternalFailure(var code, var text) -> Map.of("code", code, "text", text);
      case Fault.NoMatchingCustomer(var name) -> Map.of("name", name);
      case Fault.MergedInQuickBooks(var name) -> Map.of("name", name);
      case Fault.DoubledInQuickBooks(var bookIds) -> Map.of("bookIds", String.join(", ", bookIds));
      case Fault.EditedInQuickBooks(var differences) ->
          Map.of(
              "fields",
              differences.stream().map(Difference::field).collect(Collectors.joining(", ")));
      case Fault.NameTaken(var name) -> Map.of("name", name);
      case Fault.NumberTaken(var number, var bookId) -> Map.of("number", number, "bookId", bookId);
      case Fault.Duplicate(var text) -> Map.of("text", text);
      case Fault.ReferenceInactive(var kind, var name) -> Map.of("kind", kind, "name", name);
      case Fault.AccountTypeWrong(var account) -> Map.of("account", account);
      case Fault.AccountMissing(var account) -> Map.of("account", account);
      case Fault.SettingMissing(var setting) -> Map.of("setting", setting);
      case Fault.TextTooLong(var field, var text) -> Map.of("field", field, "text", text);
      case Fault.TextForbidden(var field, var text) -> Map.of("field", field, "text", text);
      case Fault.EmailInvalid(var text) -> Map.of("text", text);
      case Fault.AmountsDisagree(var lines, var total) -> Map.of("lines", lines, "total", total);
      case Fault.RequiredMissing(var field) -> Map.of("field", field);
      case Fault.LinkRefused(var text) -> Map.of("text", text);
      case Fault.PaymentExceedsInvoice(var text) -> Map.of("text", text);
      case Fault.PaymentMethodNotCard(var method) -> Map.of("method", method);
      case Fault.TaxSetup(var text) -> Map.of("text", text);
      case Fault.FeatureMissing(var text) -> Map.of("text", text);
      case Fault.ReferenceDeleted(var reference) ->
          Map.of("entity", reference.kind().word(), "id", reference.id());
      case Fault.BusinessRule(var text) -> Map.of("text", text);
      case Fault.Unknown(var code, var text) -> Map.of("code", code, "text", text);
      case Fault.Malformed(var code, var text) -> Map.of("code", code, "text", text);
    };
  }
}
