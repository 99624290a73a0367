package io.syncdesk.core.numbering;

import io.syncdesk.core.company.Realm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers that a QuickBooks company has, in any order, for many threads at once. */
final class QuickBooksNumbers implements NumbersInUse {
  private final List<String> numbers = new ArrayList<>();
  private boolean areAllKnown = true;
  private boolean areOurs = true;

  QuickBooksNumbers has(String... more) {
    for (var number : more) {
      type(number);
    }
    return this;
  }

  synchronized void type(String number) {
    numbers.add(number);
  }

  QuickBooksNumbers areStillRead() {
    areAllKnown = false;
    return this;
  }

  QuickBooksNumbers numbersItself() {
    areOurs = false;
    return this;
  }

  synchronized List<String> all() {
    return List.copyOf(numbers);
  }

  @Override
  public synchronized Optional<InvoiceNumber> highest(Realm realm, NumberPattern pattern) {
    return followed()
        .filter(it -> it.pattern().equals(pattern))
        .max(Comparator.comparing(InvoiceNumber::order));
  }

  @Override
  public synchronized Map<NumberPattern, Long> patterns(Realm realm) {
    return followed().collect(Collectors.groupingBy(InvoiceNumber::pattern, Collectors.counting()));
  }

  private Stream<InvoiceNumber> followed() {
    return numbers.stream()
        .flatMap(it -> InvoiceNumber.read(it).stream())
        .filter(it -> it.next().isPresent());
  }

  @Override
  public synchronized boolean isInUse(Realm realm, String number) {
    return numbers.stream().anyMatch(it -> it.equalsIgnoreCase(number.strip()));
  }

  @Override
  public Optional<String> numberOf(Realm realm, String bookId) {
    return Optional.empty();
  }

  @Override
  public boolean areAllKnown(Realm realm) {
    return areAllKnown;
  }

  @Override
  public boolean areOursToChoose(Realm realm) {
    return areOurs;
  }
}
