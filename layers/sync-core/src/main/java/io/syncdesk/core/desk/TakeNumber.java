package io.syncdesk.core.desk;

import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.numbering.GiveNumber;
import io.syncdesk.core.numbering.GiveNumber.Given;
import io.syncdesk.core.numbering.Numbering;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.SyncError;

/** Takes the next number for an invoice, where a person leaves it to us which that is. */
final class TakeNumber {
  private final Companies companies;
  private final Numbering numbering;

  TakeNumber(Companies companies, Numbering numbering) {
    this.companies = companies;
    this.numbering = numbering;
  }

  /** What came of it. */
  sealed interface Taken {
    record Numbered(String number) implements Taken {}

    record Not(Obstacle obstacle) implements Taken {}
  }

  Taken take(SyncError error, SyncRecord record, Carry carry) {
    return companies
        .find(record.entity().company())
        .flatMap(Company::realm)
        .map(realm -> take(insteadOf(error, record), record.entity(), realm, carry))
        .orElseGet(() -> new Taken.Not(new Obstacle.NotConnected()));
  }

  /**
   * What the person was shown as taken. The record may have another by now, if somebody else
   * decided in the same moment: that one is not to be given up for a decision that comes too late.
   */
  private static String insteadOf(SyncError error, SyncRecord record) {
    if (error.fault() instanceof Fault.NumberTaken(var number, var _)) {
      return number;
    }
    return record.content() instanceof Content.Present(var snapshot) ? snapshot.label() : "";
  }

  private Taken take(String number, EntityRef invoice, Realm realm, Carry carry) {
    return switch (carry) {
      case OUT -> taken(new GiveNumber(numbering).giveInsteadOf(realm, invoice, number));
      case NOTHING ->
          new GiveNumber(numbering)
              .foreseeInsteadOf(realm, invoice, number)
              .<Taken>map(Taken.Numbered::new)
              .orElseGet(() -> not(Obstacle.Why.NONE_LEFT));
    };
  }

  private static Taken taken(Given given) {
    return switch (given) {
      case Given.Numbered(var text) -> new Taken.Numbered(text);
      case Given.NoneLeft _ -> not(Obstacle.Why.NONE_LEFT);
      case Given.NotYet _ -> not(Obstacle.Why.NOT_ALL_KNOWN);
      case Given.NotOurs _ -> not(Obstacle.Why.NOT_OURS);
      case Given.Busy _ -> not(Obstacle.Why.BUSY);
    };
  }

  private static Taken not(Obstacle.Why why) {
    return new Taken.Not(new Obstacle.NoNextNumber(why));
  }
}
