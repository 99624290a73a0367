package io.syncdesk.core.simulation;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.numbering.InvoiceNumber;
import io.syncdesk.core.numbering.NumberPattern;
import io.syncdesk.core.numbering.Reservations;
import java.util.Optional;

/** Reservations that do as the real ones, until a bug has them do otherwise. */
class SpoiltReservations implements Reservations {
  private final Reservations behind;

  SpoiltReservations(Reservations behind) {
    this.behind = behind;
  }

  @Override
  public Optional<InvoiceNumber> of(Realm realm, EntityRef invoice) {
    return behind.of(realm, invoice);
  }

  @Override
  public Optional<EntityRef> holder(Realm realm, String number) {
    return behind.holder(realm, number);
  }

  @Override
  public Optional<InvoiceNumber> last(Realm realm, NumberPattern pattern) {
    return behind.last(realm, pattern);
  }

  @Override
  public Reserved reserve(Realm realm, Reservation reservation) {
    return behind.reserve(realm, reservation);
  }
}
