package io.syncdesk.core.numbering;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.numbering.Reservations.Read;
import io.syncdesk.core.numbering.Reservations.Reservation;
import io.syncdesk.core.numbering.Reservations.Reserved;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Gives an invoice a number that no other invoice has or gets. Nobody waits for anybody: of two who
 * are at the same number one is told to read again.
 */
public final class GiveNumber {
  /** The store lets chance go by before it says that somebody was faster. */
  private static final int ROUNDS_MAX = 10;

  private final Numbering numbering;
  private final NextNumber nextNumber;

  public GiveNumber(Numbering numbering) {
    this.numbering = numbering;
    this.nextNumber = new NextNumber(numbering);
  }

  /** What came of it. */
  public sealed interface Given {
    record Numbered(String number) implements Given {}

    /** The longest number that QuickBooks takes is there already. */
    record NoneLeft() implements Given {}

    /** Invoices that QuickBooks has are still being read: one of them may have any number. */
    record NotYet() implements Given {}

    /** QuickBooks numbers everything itself, and takes no number from us. */
    record NotOurs() implements Given {}

    /** Too many were at it at once: ask again. */
    record Busy() implements Given {}
  }

  /** The same invoice gets the same number, however often it is asked for. */
  public Given give(Realm realm, EntityRef invoice) {
    return give(realm, invoice, "", _ -> true);
  }

  /**
   * Instead of a number that somebody else has, or of none (an empty one). What the invoice was
   * given before it gets again, unless that is just the one, or QuickBooks has it by now.
   */
  public Given giveInsteadOf(Realm realm, EntityRef invoice, String number) {
    return give(realm, invoice, number, isStillGood(realm, number));
  }

  /** Which it would get, without getting it; nothing where none can follow. */
  public Optional<String> foreseeInsteadOf(Realm realm, EntityRef invoice, String number) {
    return numbering
        .reservations()
        .of(realm, invoice)
        .filter(isStillGood(realm, number))
        .map(InvoiceNumber::text)
        .or(() -> nextNumber.insteadOf(realm, number));
  }

  private Predicate<InvoiceNumber> isStillGood(Realm realm, String insteadOf) {
    return given ->
        !given.text().equalsIgnoreCase(insteadOf.strip())
            && !numbering.inUse().isInUse(realm, given.text());
  }

  private Given give(
      Realm realm, EntityRef invoice, String insteadOf, Predicate<InvoiceNumber> isStillGood) {
    var own = numbering.reservations().of(realm, invoice).filter(isStillGood);
    return own.<Given>map(it -> new Given.Numbered(it.text()))
        .or(() -> obstacle(realm))
        .orElseGet(() -> giveNext(realm, new Wish(invoice, insteadOf, isStillGood)));
  }

  private Optional<Given> obstacle(Realm realm) {
    if (!numbering.inUse().areOursToChoose(realm)) {
      return Optional.of(new Given.NotOurs());
    }
    return numbering.inUse().areAllKnown(realm)
        ? Optional.empty()
        : Optional.of(new Given.NotYet());
  }

  /** For which invoice, instead of which number, and which number that it has will do. */
  private record Wish(EntityRef invoice, String insteadOf, Predicate<InvoiceNumber> isStillGood) {}

  private Given giveNext(Realm realm, Wish wish) {
    var series = nextNumber.series(realm, wish.insteadOf());
    for (int round = 0; round < ROUNDS_MAX; round++) {
      var own = numbering.reservations().of(realm, wish.invoice());
      var good = own.filter(wish.isStillGood());
      if (good.isPresent()) {
        return new Given.Numbered(good.get().text());
      }
      var next = nextNumber.find(realm, series, wish.insteadOf());
      if (next.isEmpty()) {
        return new Given.NoneLeft();
      }
      var number = next.get().number();
      var read = new Read(own, next.get().last());
      var reserved =
          numbering.reservations().reserve(realm, new Reservation(wish.invoice(), number, read));
      if (reserved == Reserved.DONE) {
        return new Given.Numbered(number.text());
      }
    }
    return new Given.Busy();
  }
}
