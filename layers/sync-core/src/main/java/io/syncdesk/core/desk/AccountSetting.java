package io.syncdesk.core.desk;

import java.util.Set;

/** The settings that name an account of QuickBooks. */
public enum AccountSetting {
  SERVICE_INCOME_ACCOUNT("serviceIncomeAccount"),
  FEE_EXPENSE_ACCOUNT("feeExpenseAccount"),
  FEE_PAID_FROM_ACCOUNT("feePaidFromAccount");

  private final String word;

  AccountSetting(String word) {
    this.word = word;
  }

  /** The word of our API and of {@code Fault.SettingMissing}. */
  public String word() {
    return word;
  }

  /** The types the account may have, as QuickBooks calls them. */
  public Set<String> types() {
    return switch (this) {
      case SERVICE_INCOME_ACCOUNT -> Set.of("Income");
      case FEE_EXPENSE_ACCOUNT -> Set.of("Expense");
      case FEE_PAID_FROM_ACCOUNT -> Set.of("Bank", "Credit Card", "Other Current Asset");
    };
  }
}
