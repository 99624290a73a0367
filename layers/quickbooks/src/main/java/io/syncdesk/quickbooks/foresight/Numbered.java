package io.syncdesk.quickbooks.foresight;

import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.numbering.GiveNumber;
import io.syncdesk.core.numbering.Numbering;
import io.syncdesk.core.record.Amendment.GivenNumber;
import io.syncdesk.core.record.AutomaticNumber;
import io.syncdesk.core.record.SyncRecord;
import java.time.Instant;

/** An invoice with the number that the lane would give it before the first attempt (S14). */
final class Numbered {
  private final Company company;
  private final Realm realm;
  private final Numbering numbering;

  Numbered(Company company, Realm realm, Numbering numbering) {
    this.company = company;
    this.realm = realm;
    this.numbering = numbering;
  }

  /** Nobody gets the number by this: whoever is faster has it. */
  SyncRecord foreseen(SyncRecord record) {
    return AutomaticNumber.of(record, company.settings())
        .map(AutomaticNumber::text)
        .filter(it -> numbering.inUse().areOursToChoose(realm) && needsAnother(record, it))
        .flatMap(it -> new GiveNumber(numbering).foreseeInsteadOf(realm, record.entity(), it))
        .map(it -> record.amendedBy(GivenNumber.first(it, Instant.EPOCH)))
        .orElse(record);
  }

  private boolean needsAnother(SyncRecord record, String number) {
    return number.isBlank() || numbering.isTaken(realm, number, record.entity());
  }
}
