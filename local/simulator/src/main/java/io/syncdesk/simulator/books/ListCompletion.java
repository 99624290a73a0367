package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;

/** Items, accounts, payment methods and the other lists: what each gets by default. */
record ListCompletion(Kind kind) implements Completion {
  @Override
  public void complete(View books, ObjectNode before, ObjectNode after) {
    if (!Json.present(after, "Active")) {
      after.put("Active", true);
    }
    new Activity(books, kind).rename(before, after);
    switch (kind) {
      case ITEM -> item(books, after);
      case ACCOUNT -> account(books, after);
      case CLASS, DEPARTMENT -> FullName.write(books, kind, after);
      case PAYMENT_METHOD -> defaultText(after, "Type", "NON_CREDIT_CARD");
      case TERM -> defaultText(after, "Type", "STANDARD");
      default -> {}
    }
  }

  private static void item(View books, ObjectNode item) {
    FullName.write(books, Kind.ITEM, item);
    item.put("Taxable", Json.isTrue(item, "Taxable"));
    item.put("TrackQtyOnHand", Json.isTrue(item, "TrackQtyOnHand"));
    if (!Json.present(item, "UnitPrice")) {
      item.put("UnitPrice", 0);
    }
  }

  private static void account(View books, ObjectNode account) {
    if (!Json.present(account, "AccountType")) {
      AccountType.ofSubType(Json.text(account, "AccountSubType"))
          .ifPresent(type -> account.put("AccountType", type.wireName()));
    }
    AccountType.of(account)
        .ifPresent(type -> {
          account.put("Classification", type.classification());
          defaultText(account, "AccountSubType", type.usualSubType());
        });
    FullName.write(books, Kind.ACCOUNT, account);
    for (String balance : new String[] {"CurrentBalance", "CurrentBalanceWithSubAccounts"}) {
      account.put(balance, Money.rounded(Json.decimal(account, balance)));
    }
    account.put("SubAccount", Json.present(account, "ParentRef", "value"));
  }

  private static void defaultText(ObjectNode record, String property, String value) {
    if (Json.text(record, property).isEmpty()) {
      record.put(property, value);
    }
  }
}
