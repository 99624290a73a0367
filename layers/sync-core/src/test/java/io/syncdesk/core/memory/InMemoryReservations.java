package io.syncdesk.core.memory;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.numbering.InvoiceNumber;
import io.syncdesk.core.numbering.NumberPattern;
import io.syncdesk.core.numbering.Reservations;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@link Reservations} in memory, for many threads at once. */
public final class InMemoryReservations implements Reservations {
  private final Map<Key<EntityRef>, InvoiceNumber> numbers = new HashMap<>();
  private final Map<Key<String>, EntityRef> holders = new HashMap<>();
  private final Map<Key<NumberPattern>, InvoiceNumber> last = new HashMap<>();
  private int overtaken;

  private record Key<T>(Realm realm, T what) {}

  /** Somebody else is faster, so many times. */
  public InMemoryReservations overtakesNext(int times) {
    overtaken = times;
    return this;
  }

  @Override
  public synchronized Optional<InvoiceNumber> of(Realm realm, EntityRef invoice) {
    return Optional.ofNullable(numbers.get(new Key<>(realm, invoice)));
  }

  @Override
  public synchronized Optional<EntityRef> holder(Realm realm, String number) {
    return Optional.ofNullable(holders.get(new Key<>(realm, plain(number))));
  }

  @Override
  public synchronized Optional<InvoiceNumber> last(Realm realm, NumberPattern pattern) {
    return Optional.ofNullable(last.get(new Key<>(realm, pattern)));
  }

  @Override
  public synchronized Reserved reserve(Realm realm, Reservation reservation) {
    var number = reservation.number();
    var stands =
        overtaken-- <= 0
            && of(realm, reservation.invoice()).equals(reservation.read().own())
            && last(realm, number.pattern()).equals(reservation.read().last())
            && holder(realm, number.text()).isEmpty();
    if (!stands) {
      return Reserved.OVERTAKEN;
    }
    numbers.put(new Key<>(realm, reservation.invoice()), number);
    holders.put(new Key<>(realm, plain(number.text())), reservation.invoice());
    last.put(new Key<>(realm, number.pattern()), number);
    return Reserved.DONE;
  }

  private static String plain(String number) {
    return number.strip().toLowerCase(Locale.ROOT);
  }
}
