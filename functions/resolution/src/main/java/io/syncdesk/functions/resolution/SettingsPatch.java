package io.syncdesk.functions.resolution;

import io.syncdesk.core.company.Settings;
import io.syncdesk.core.company.Settings.AccountsAtStart;
import io.syncdesk.core.desk.AccountSetting;
import java.util.Map;

/** Reads which settings a person wants to change. */
final class SettingsPatch {
  private static final Map<String, AccountsAtStart> ACCOUNTS_AT_START =
      Map.of("with-documents", AccountsAtStart.WITH_DOCUMENTS, "all", AccountsAtStart.ALL);

  private SettingsPatch() {}

  static Parsed<Settings> of(Request request, Settings now) {
    var body = Body.of(request);
    var wanted =
        new Settings(
            body.date("syncStartDate", now.syncStartDate()),
            body.word("accountsAtStart", ACCOUNTS_AT_START).orElse(now.accountsAtStart()),
            body.id(AccountSetting.SERVICE_INCOME_ACCOUNT.word(), now.serviceIncomeAccount()),
            body.flag("expensesForFees", now.expensesForFees()),
            body.id(AccountSetting.FEE_EXPENSE_ACCOUNT.word(), now.feeExpenseAccount()),
            body.id(AccountSetting.FEE_PAID_FROM_ACCOUNT.word(), now.feePaidFromAccount()),
            body.flag("syncManualPayments", now.syncManualPayments()),
            body.flag("syncInvoiceNumbers", now.syncInvoiceNumbers()));
    return body.problem()
        .<Parsed<Settings>>map(Parsed.Wrong::new)
        .orElseGet(() -> new Parsed.Understood<>(wanted));
  }
}
