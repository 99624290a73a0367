package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.util.stream.Stream;

/** The chart of accounts a new US service company starts with, in the order of its ids. */
final class StockAccounts {
  private StockAccounts() {}

  static Stream<ObjectNode> all() {
    return Stream.of(
        account("Checking", AccountType.BANK, "Checking"),
        account("Savings", AccountType.BANK, "Savings"),
        account("Accounts Receivable (A/R)", AccountType.ACCOUNTS_RECEIVABLE, "AccountsReceivable"),
        account("Undeposited Funds", AccountType.OTHER_CURRENT_ASSET, "UndepositedFunds"),
        account("Accounts Payable (A/P)", AccountType.ACCOUNTS_PAYABLE, "AccountsPayable"),
        account("Credit Card", AccountType.CREDIT_CARD, "CreditCard"),
        account("Opening Balance Equity", AccountType.EQUITY, "OpeningBalanceEquity"),
        account("Retained Earnings", AccountType.EQUITY, "RetainedEarnings"),
        account("Uncategorized Income", AccountType.INCOME, "ServiceFeeIncome"),
        account("Sales", AccountType.INCOME, "SalesOfProductIncome"),
        account("Services", AccountType.INCOME, "ServiceFeeIncome"),
        account("Bank Charges", AccountType.EXPENSE, "BankCharges"),
        account("Uncategorized Expense", AccountType.EXPENSE, "OtherMiscellaneousServiceCost"),
        account("Office Supplies", AccountType.EXPENSE, "OfficeGeneralAdministrativeExpenses"),
        account("Cost of Goods Sold", AccountType.COST_OF_GOODS_SOLD, "SuppliesMaterialsCogs"),
        account("Interest Earned", AccountType.OTHER_INCOME, "InterestEarned"),
        account("Uncategorized Asset", AccountType.OTHER_CURRENT_ASSET, "OtherCurrentAssets"));
  }

  private static ObjectNode account(String name, AccountType type, String subType) {
    return Json.object()
        .put("Name", name)
        .put("Active", true)
        .put("AccountType", type.wireName())
        .put("AccountSubType", subType);
  }
}
