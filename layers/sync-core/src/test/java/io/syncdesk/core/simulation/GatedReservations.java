package io.syncdesk.core.simulation;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.numbering.InvoiceNumber;
import io.syncdesk.core.numbering.NumberPattern;
import io.syncdesk.core.numbering.Reservations;
import java.util.Optional;

/** Reservations whose every call passes the gate, and of which the checker hears. */
final class GatedReservations implements Reservations {
  private final Reservations behind;
  private final Gate gate;
  private final CheckNumbers check;

  GatedReservations(Reservations behind, Gate gate, CheckNumbers check) {
    this.behind = behind;
    this.gate = gate;
    this.check = check;
  }

  @Override
  public Optional<InvoiceNumber> of(Realm realm, EntityRef invoice) {
    return gate.call("reservations.of", () -> behind.of(realm, invoice));
  }

  @Override
  public Optional<EntityRef> holder(Realm realm, String number) {
    return gate.call("reservations.holder", () -> behind.holder(realm, number));
  }

  @Override
  public Optional<InvoiceNumber> last(Realm realm, NumberPattern pattern) {
    return gate.call("reservations.last", () -> behind.last(realm, pattern));
  }

  @Override
  public Reserved reserve(Realm realm, Reservation reservation) {
    return gate.call(
        "reservations.reserve",
        () -> {
          var reserved = behind.reserve(realm, reservation);
          if (reserved == Reserved.DONE) {
            check.given(reservation.invoice(), reservation.number().text());
          }
          return reserved;
        });
  }
}
