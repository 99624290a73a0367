package io.syncdesk.core.change;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A whole TaxDome entity as it is now, in TaxDome's terms. A field that may be absent there is
 * {@code @Nullable} here. None of them shows its data in {@code toString}.
 */
public sealed interface Snapshot permits Account, Service, Invoice, Payment, Refund, Fee {

  /** What a person calls it: a number, a name, a reason; empty where it has no name of its own. */
  String label();

  /** The client it belongs to; a service and a fee name none, an account is one itself. */
  default Optional<EntityRef> client(CompanyId company) {
    return Optional.empty();
  }

  /** What a document adds up to; clients and services have no total. */
  default Optional<Money> total() {
    return Optional.empty();
  }

  /** The day a document belongs to in the books; clients and services have none. */
  default Optional<LocalDate> date() {
    return Optional.empty();
  }

  /** The entities that must be in the books before this one can be, most basic first. */
  default Set<EntityRef> dependsOn(CompanyId company) {
    return Set.of();
  }
}
