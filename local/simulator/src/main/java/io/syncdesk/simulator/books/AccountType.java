package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.simulator.json.Json;
import java.util.Arrays;
import java.util.Optional;

/** The account types of QuickBooks, the side of the books each is on, and its usual sub-type. */
public enum AccountType {
  BANK("Bank", "Asset", "Checking"),
  ACCOUNTS_RECEIVABLE("Accounts Receivable", "Asset", "AccountsReceivable"),
  OTHER_CURRENT_ASSET("Other Current Asset", "Asset", "OtherCurrentAssets"),
  FIXED_ASSET("Fixed Asset", "Asset", "OtherFixedAssets"),
  OTHER_ASSET("Other Asset", "Asset", "OtherLongTermAssets"),
  ACCOUNTS_PAYABLE("Accounts Payable", "Liability", "AccountsPayable"),
  CREDIT_CARD("Credit Card", "Liability", "CreditCard"),
  OTHER_CURRENT_LIABILITY("Other Current Liability", "Liability", "OtherCurrentLiabilities"),
  LONG_TERM_LIABILITY("Long Term Liability", "Liability", "OtherLongTermLiabilities"),
  EQUITY("Equity", "Equity", "OpeningBalanceEquity"),
  INCOME("Income", "Revenue", "SalesOfProductIncome"),
  COST_OF_GOODS_SOLD("Cost of Goods Sold", "Expense", "SuppliesMaterialsCogs"),
  EXPENSE("Expense", "Expense", "OtherMiscellaneousServiceCost"),
  OTHER_INCOME("Other Income", "Revenue", "OtherMiscellaneousIncome"),
  OTHER_EXPENSE("Other Expense", "Expense", "OtherMiscellaneousExpense");

  private final String wireName;
  private final String classification;
  private final String usualSubType;

  AccountType(String wireName, String classification, String usualSubType) {
    this.wireName = wireName;
    this.classification = classification;
    this.usualSubType = usualSubType;
  }

  public String wireName() {
    return wireName;
  }

  String classification() {
    return classification;
  }

  String usualSubType() {
    return usualSubType;
  }

  /** Accounts on this side of the books carry a running balance in QuickBooks' answers. */
  boolean carriesBalance() {
    return classification.equals("Asset") || isLiability();
  }

  boolean isLiability() {
    return classification.equals("Liability");
  }

  static Optional<AccountType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.wireName.equals(name)).findAny();
  }

  static Optional<AccountType> ofSubType(String subType) {
    return Arrays.stream(values()).filter(type -> type.usualSubType.equals(subType)).findAny();
  }

  public static Optional<AccountType> of(JsonNode account) {
    return named(Json.text(account, "AccountType"));
  }
}
