package io.syncdesk.core.change;

import java.util.Optional;

/** What TaxDome wants the books to show of one entity. */
public sealed interface Content {

  /** The entity as it is now. */
  record Present(Snapshot snapshot) implements Content {}

  /** An invoice that was cancelled: it stays visible, with amounts of zero. */
  record Voided(Invoice invoice) implements Content {}

  /** The entity no longer exists in TaxDome. */
  record Deleted() implements Content {}

  /** The entity as it is now, where it is there and counts. */
  default Optional<Snapshot> present() {
    return this instanceof Present(var snapshot) ? Optional.of(snapshot) : Optional.empty();
  }
}
