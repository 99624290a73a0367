package io.syncdesk.core.numbering;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Realm;

/** Everything a number is chosen by: what QuickBooks has, and what we have given away. */
public record Numbering(NumbersInUse inUse, Reservations reservations) {

  /** Whether QuickBooks has this number, or any invoice was given it. */
  public boolean isTaken(Realm realm, String number) {
    return inUse.isInUse(realm, number) || reservations.holder(realm, number).isPresent();
  }

  /** Whether QuickBooks has this number, or another invoice was given it. */
  public boolean isTaken(Realm realm, String number, EntityRef invoice) {
    return inUse.isInUse(realm, number) || isOthers(realm, number, invoice);
  }

  /** Whether another invoice was given this number. */
  public boolean isOthers(Realm realm, String number, EntityRef invoice) {
    return reservations.holder(realm, number).filter(it -> !it.equals(invoice)).isPresent();
  }
}
