package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Customers, vendors, employees: a display name out of its parts, balances at rest. */
record PersonCompletion(Kind kind) implements Completion {
  private static final int CHECK_NAME_MAX = 110;

  @Override
  public void complete(View books, ObjectNode before, ObjectNode after) {
    if (Json.text(after, "DisplayName").isBlank()) {
      after.put("DisplayName", composed(after));
    }
    if (!Json.present(after, "Active")) {
      after.put("Active", true);
    }
    new Activity(books, kind).rename(before, after);
    if (kind == Kind.CUSTOMER) {
      customer(books, after);
    }
    if (!Json.present(after, "PrintOnCheckName")) {
      var name = Json.text(after, "DisplayName");
      after.put("PrintOnCheckName", name.substring(0, Math.min(name.length(), CHECK_NAME_MAX)));
    }
  }

  private static void customer(View books, ObjectNode after) {
    FullName.write(books, Kind.CUSTOMER, after);
    for (String balance : new String[] {"Balance", "BalanceWithJobs"}) {
      after.put(balance, Money.rounded(Json.decimal(after, balance)));
    }
    for (String flag : new String[] {"Taxable", "Job", "BillWithParent"}) {
      after.put(flag, Json.isTrue(after, flag));
    }
    if (!Json.present(after, "PreferredDeliveryMethod")) {
      after.put("PreferredDeliveryMethod", "Print");
    }
  }

  private static String composed(ObjectNode person) {
    return Stream.of("Title", "GivenName", "MiddleName", "FamilyName", "Suffix")
        .map(part -> Json.text(person, part).strip())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
