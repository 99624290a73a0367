package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.mirror.ListKind;
import java.util.Optional;

/** How money came in, as QuickBooks' list of payment methods calls it. */
final class Methods {
  private static final String CREDIT_CARD = "Credit Card";

  private final Lookups lookups;

  Methods(Lookups lookups) {
    this.lookups = lookups;
  }

  /** A method that the list does not have is left out: QuickBooks does not insist on one. */
  Optional<String> of(PaymentMethod method) {
    return name(method).flatMap(name -> lookups.optional(ListKind.PAYMENT_METHOD, name));
  }

  private static Optional<String> name(PaymentMethod method) {
    return switch (method) {
      case CASH -> Optional.of("Cash");
      case CHECK -> Optional.of("Check");
      case CARD -> Optional.of(CREDIT_CARD);
      case BANK, PROMOTIONAL_CREDIT -> Optional.empty();
    };
  }
}
