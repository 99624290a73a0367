package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.desk.CheckNumber;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.numbering.GiveNumber;
import io.syncdesk.core.numbering.NextNumber;
import io.syncdesk.core.numbering.Numbering;
import io.syncdesk.core.numbering.Reservations;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.SyncError;
import java.util.Optional;

/** What the desk can do about invoice numbers. */
record Numbers(
    CheckNumber checkNumber,
    GiveNumber giveNumber,
    NextNumber nextNumber,
    Reservations reservations) {

  static Numbers over(Mirror mirror, Records records, Reservations reservations) {
    var numbering = new Numbering(mirror, reservations);
    return new Numbers(
        new CheckNumber(mirror, records, reservations),
        new GiveNumber(numbering),
        new NextNumber(numbering),
        reservations);
  }

  /** The QuickBooks company whose numbers they are. */
  Optional<Realm> realm(Caller caller, Desk desk) {
    return desk.companies().find(caller.company()).flatMap(Company::realm);
  }

  /** The number that a renumbered invoice would get, where that can be chosen (B11). */
  Optional<String> suggestion(SyncError error, Desk desk) {
    return error.entity().kind() == EntityKind.INVOICE
            && error.allowed().contains(Resolution.Kind.RENUMBER)
        ? desk.companies()
            .find(error.entity().company())
            .flatMap(Company::realm)
            .flatMap(it -> nextNumber.insteadOf(it, number(error, desk)))
        : Optional.empty();
  }

  private static String number(SyncError error, Desk desk) {
    return desk.records().find(error.entity()).map(Numbers::number).orElse("");
  }

  private static String number(SyncRecord record) {
    return record.wanted() instanceof Content.Present(var snapshot) ? snapshot.label() : "";
  }
}
