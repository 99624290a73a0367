package io.syncdesk.core.desk;

import io.syncdesk.core.change.Content;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.numbering.GiveNumber;
import io.syncdesk.core.numbering.GiveNumber.Given;
import io.syncdesk.core.numbering.Numbering;
import io.syncdesk.core.record.SyncRecord;

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

  Taken take(SyncRecord record, Carry carry) {
    return companies
        .find(record.entity().company())
        .flatMap(Company::realm)
        .map(realm -> take(record, realm, carry))
        .orElseGet(() -> new Taken.Not(new Obstacle.NotConnected()));
  }

  private Taken take(SyncRecord record, Realm realm, Carry carry) {
    var number = record.wanted() instanceof Content.Present(var snapshot) ? snapshot.label() : "";
    return switch (carry) {
      case OUT -> taken(new GiveNumber(numbering).giveInsteadOf(realm, record.entity(), number));
      case NOTHING ->
          new GiveNumber(numbering)
              .foreseeInsteadOf(realm, record.entity(), number)
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
