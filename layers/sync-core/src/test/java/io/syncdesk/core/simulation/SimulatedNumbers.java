package io.syncdesk.core.simulation;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.memory.InMemoryMirror;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.Preferences;
import io.syncdesk.core.numbering.InvoiceNumber;
import io.syncdesk.core.numbering.NumberPattern;
import io.syncdesk.core.numbering.NumbersInUse;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of invoices in this world as our copy of them: it lags behind as the change data
 * does, and of those that a bookkeeper holds for a while it never hears.
 */
final class SimulatedNumbers implements NumbersInUse {
  private static final Preferences NUMBERED_BY_US =
      new Preferences(
          Preferences.Numbering.OURS,
          Preferences.ClassTracking.OFF,
          Preferences.LocationTracking.OFF,
          Preferences.SalesTax.OFF,
          "USD",
          null);

  private final Function<Realm, QuickBooks> companies;

  SimulatedNumbers(Function<Realm, QuickBooks> companies) {
    this.companies = companies;
  }

  /** What the desk reads of it at this moment. */
  Mirror mirror(Realm realm) {
    var mirror = new InMemoryMirror();
    mirror.put(realm, new Mirror.Loaded.Whole());
    mirror.put(realm, NUMBERED_BY_US);
    mirror.keep(realm, invoices(realm).map(SimulatedNumbers::invoice).toList());
    return mirror;
  }

  private static io.syncdesk.core.mirror.Document invoice(Document it) {
    return new io.syncdesk.core.mirror.Document(
        new DocumentRef(DocumentKind.INVOICE, it.bookId),
        it.number,
        Told.DAY,
        new io.syncdesk.core.mirror.Document.Amounts(BigDecimal.TEN, null, "USD"),
        "",
        "",
        io.syncdesk.core.mirror.Document.Posting.POSTED);
  }

  @Override
  public Optional<InvoiceNumber> highest(Realm realm, NumberPattern pattern) {
    return followed(realm)
        .filter(it -> it.pattern().equals(pattern))
        .max(Comparator.comparing(InvoiceNumber::order));
  }

  @Override
  public Map<NumberPattern, Long> patterns(Realm realm) {
    return followed(realm)
        .collect(Collectors.groupingBy(InvoiceNumber::pattern, Collectors.counting()));
  }

  private Stream<InvoiceNumber> followed(Realm realm) {
    return known(realm).flatMap(it -> InvoiceNumber.read(it).stream());
  }

  @Override
  public boolean isInUse(Realm realm, String number) {
    return known(realm).anyMatch(it -> it.equalsIgnoreCase(number.strip()));
  }

  private Stream<String> known(Realm realm) {
    return invoices(realm).map(it -> it.number);
  }

  private Stream<Document> invoices(Realm realm) {
    return companies.apply(realm).touchedSince(0).stream()
        .filter(it -> it.kind == BooksKind.INVOICE && it.lives() && !it.number.isEmpty());
  }

  @Override
  public Optional<String> numberOf(Realm realm, String bookId) {
    return invoices(realm).filter(it -> it.bookId.equals(bookId)).map(it -> it.number).findFirst();
  }

  @Override
  public boolean areAllKnown(Realm realm) {
    return true;
  }

  @Override
  public boolean areOursToChoose(Realm realm) {
    return true;
  }
}
