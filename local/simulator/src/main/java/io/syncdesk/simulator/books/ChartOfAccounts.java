package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;
import java.util.function.Predicate;

/** The accounts QuickBooks posts to by itself. */
final class ChartOfAccounts {
  private ChartOfAccounts() {}

  static Optional<String> undepositedFunds(View books) {
    return first(books, account -> Json.text(account, "AccountSubType").equals("UndepositedFunds"));
  }

  static Optional<String> receivable(View books) {
    return first(
        books,
        account -> AccountType.of(account).equals(Optional.of(AccountType.ACCOUNTS_RECEIVABLE)));
  }

  private static Optional<String> first(View books, Predicate<ObjectNode> wanted) {
    return books
        .all(Kind.ACCOUNT)
        .filter(wanted)
        .map(account -> Json.text(account, "Id"))
        .findFirst();
  }
}
