package io.syncdesk.functions.resolution;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.syncdesk.core.company.Settings;
import org.jspecify.annotations.Nullable;

/** What a firm has chosen. Here an absent account is told as null: it is a choice not made. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SettingsView(
    String syncStartDate,
    String accountsAtStart,
    @Nullable String serviceIncomeAccount,
    boolean expensesForFees,
    @Nullable String feeExpenseAccount,
    @Nullable String feePaidFromAccount,
    boolean syncManualPayments,
    boolean syncInvoiceNumbers) {

  static SettingsView of(Settings settings) {
    return new SettingsView(
        settings.syncStartDate().toString(),
        Words.kebab(settings.accountsAtStart()),
        settings.serviceIncomeAccount(),
        settings.expensesForFees(),
        settings.feeExpenseAccount(),
        settings.feePaidFromAccount(),
        settings.syncManualPayments(),
        settings.syncInvoiceNumbers());
  }
}
