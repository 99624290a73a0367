package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.company.Settings;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which income account an item earns into. */
final class IncomeAccount {
  /** What a QuickBooks company has of its own accord, in the order in which we would use it. */
  private static final List<String> STOCK = List.of("Uncategorized Income", "Sales");

  private final Lookups lookups;

  IncomeAccount(Lookups lookups) {
    this.lookups = lookups;
  }

  /** By its name; whether its type will do is for QuickBooks to say. */
  Optional<String> named(String name) {
    var found =
        lookups.mirror().activeNamed(ListKind.ACCOUNT, name).stream()
            .min(Comparator.comparing(IncomeAccount::isOther));
    if (found.isEmpty()) {
      lookups.miss(new Fault.AccountMissing(name));
    }
    return found.map(Listed::bookId);
  }

  /** The firm's choice, else a stock account. */
  Optional<String> usual(Settings settings) {
    if (settings.serviceIncomeAccount() != null) {
      return lookups.account(settings.serviceIncomeAccount()).map(Listed::bookId);
    }
    var found =
        STOCK.stream()
            .flatMap(name -> lookups.optional(ListKind.ACCOUNT, name).stream())
            .findFirst();
    if (found.isEmpty()) {
      lookups.miss(new Fault.AccountMissing(STOCK.getFirst()));
    }
    return found;
  }

  private static boolean isOther(Listed account) {
    return !account.type().equals("Income");
  }
}
