package io.syncdesk.functions.resolution;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.desk.AccountSetting;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a firm has chosen, and which accounts it may choose from. Here an absent account is told as
 * null: it is a choice not made.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SettingsView(
    String syncStartDate,
    String accountsAtStart,
    @Nullable String serviceIncomeAccount,
    boolean expensesForFees,
    @Nullable String feeExpenseAccount,
    @Nullable String feePaidFromAccount,
    boolean syncManualPayments,
    boolean syncInvoiceNumbers,
    Map<String, List<AccountView>> choices) {
  /** More accounts than that fit into no menu. */
  private static final int ACCOUNTS_MAX = 1_000;

  /** An account of QuickBooks. */
  record AccountView(String id, String name) {}

  static SettingsView of(Company company, Settings settings, Desk desk) {
    return new SettingsView(
        settings.syncStartDate().toString(),
        Words.kebab(settings.accountsAtStart()),
        settings.serviceIncomeAccount(),
        settings.expensesForFees(),
        settings.feeExpenseAccount(),
        settings.feePaidFromAccount(),
        settings.syncManualPayments(),
        settings.syncInvoiceNumbers(),
        choices(company, desk));
  }

  private static Map<String, List<AccountView>> choices(Company company, Desk desk) {
    var accounts =
        BookPages.of(company.id(), desk)
            .map(it -> desk.mirror().listed(it.realm(), ListKind.ACCOUNT, ACCOUNTS_MAX))
            .orElse(List.of());
    var choices = new LinkedHashMap<String, List<AccountView>>();
    for (var setting : AccountSetting.values()) {
      choices.put(setting.word(), fitting(accounts, setting));
    }
    return choices;
  }

  private static List<AccountView> fitting(List<Listed> accounts, AccountSetting setting) {
    return accounts.stream()
        .filter(it -> it.isActive() && setting.types().contains(it.type()))
        .map(it -> new AccountView(it.bookId(), it.name()))
        .toList();
  }
}
