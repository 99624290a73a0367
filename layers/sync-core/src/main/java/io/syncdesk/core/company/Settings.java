package io.syncdesk.core.company;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a firm has chosen (B18). Account ids are QuickBooks account ids; an absent one means "not
 * chosen", for which {@link #serviceIncomeAccount} has a fallback and the fee accounts have none.
 */
public record Settings(
    LocalDate syncStartDate,
    AccountsAtStart accountsAtStart,
    @Nullable String serviceIncomeAccount,
    boolean expensesForFees,
    @Nullable String feeExpenseAccount,
    @Nullable String feePaidFromAccount,
    boolean syncManualPayments,
    boolean syncInvoiceNumbers) {

  /** Which of the accounts that exist at connection are looked for; later ones always are. */
  public enum AccountsAtStart {
    WITH_DOCUMENTS,
    ALL
  }

  /** What a firm starts with on the day it connects. */
  public static Settings startingOn(LocalDate connectedOn) {
    return new Settings(
        connectedOn, AccountsAtStart.WITH_DOCUMENTS, null, false, null, null, true, false);
  }
}
