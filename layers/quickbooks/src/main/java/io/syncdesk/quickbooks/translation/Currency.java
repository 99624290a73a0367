package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.change.Money;

/** Says the currency of a document where it is not the company's own. */
final class Currency {
  private final Lookups lookups;

  Currency(Lookups lookups) {
    this.lookups = lookups;
  }

  void write(Money money, Body body) {
    var home = lookups.preferences().homeCurrency();
    if (!home.isEmpty() && !home.equals(money.currency())) {
      body.reference("CurrencyRef", money.currency());
    }
  }
}
