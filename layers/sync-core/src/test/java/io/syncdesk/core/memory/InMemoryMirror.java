package io.syncdesk.core.memory;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.Customer;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.Findable;
import io.syncdesk.core.mirror.Hits;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.Preferences;
import io.syncdesk.core.mirror.SearchText;
import io.syncdesk.core.numbering.InvoiceNumber;
import io.syncdesk.core.numbering.NumberPattern;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link Mirror} in memory. */
public final class InMemoryMirror implements Mirror {
  private static final int NAMED_MAX = 25;
  private static final Comparator<Findable.Part> BEGINNINGS_FIRST =
      Comparator.comparing(Findable.Part::place).thenComparing(Findable.Part::text);

  private final Map<Key, Listed> entries = new LinkedHashMap<>();
  private final Map<Realm, Map<DocumentRef, Document>> documents = new HashMap<>();
  private final Map<Realm, Preferences> preferences = new HashMap<>();
  private final Map<Realm, Loaded> loaded = new HashMap<>();

  private Runnable meanwhile = () -> {};

  private record Key(Realm realm, ListKind kind, String bookId) {}

  /** As strict as the table, which takes no empty key. */
  @Override
  public Optional<Listed> find(Realm realm, ListKind kind, String bookId) {
    if (bookId.isEmpty()) {
      throw new IllegalArgumentException("nothing has an empty id");
    }
    return Optional.ofNullable(entries.get(new Key(realm, kind, bookId)));
  }

  @Override
  public List<Listed> named(Realm realm, ListKind kind, String name) {
    return entries.entrySet().stream()
        .filter(it -> it.getKey().realm().equals(realm) && it.getKey().kind() == kind)
        .map(Map.Entry::getValue)
        .filter(it -> plain(it.name()).equals(plain(name)))
        .limit(NAMED_MAX)
        .toList();
  }

  @Override
  public List<Listed> listed(Realm realm, ListKind kind, int limit) {
    return entries.entrySet().stream()
        .filter(it -> it.getKey().realm().equals(realm) && it.getKey().kind() == kind)
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing(it -> plain(it.name())))
        .limit(limit)
        .toList();
  }

  @Override
  public Hits search(Realm realm, SearchText text, int limit) {
    var all = all(realm, text);
    return all.size() < limit
        ? new Hits(all, Hits.Extent.ALL)
        : new Hits(all.subList(0, limit), Hits.Extent.SOME);
  }

  private List<Customer> all(Realm realm, SearchText text) {
    return entries.entrySet().stream()
        .filter(it -> it.getKey().realm().equals(realm))
        .flatMap(it -> it.getValue().customer().stream())
        .filter(text::finds)
        .flatMap(it -> hits(it, text))
        .sorted(Comparator.comparing(Hit::part, BEGINNINGS_FIRST))
        .map(Hit::customer)
        .distinct()
        .toList();
  }

  /** A customer, and a part that begins like what is looked for. */
  private record Hit(Findable.Part part, Customer customer) {}

  private static Stream<Hit> hits(Customer customer, SearchText text) {
    return Findable.of(customer).parts().stream()
        .filter(it -> it.text().startsWith(text.key()))
        .map(it -> new Hit(it, customer));
  }

  /** From now on this happens while entries are stored: time goes by. */
  public void whileStoring(Runnable meanwhile) {
    this.meanwhile = meanwhile;
  }

  @Override
  public void put(Realm realm, List<Listed> listed) {
    meanwhile.run();
    listed.forEach(it -> entries.put(new Key(realm, it.kind(), it.bookId()), it));
  }

  @Override
  public Optional<Document> find(Realm realm, DocumentRef document) {
    return Optional.ofNullable(of(realm).get(document));
  }

  @Override
  public List<Document> findAll(Realm realm, Collection<DocumentRef> wanted) {
    return wanted.stream().distinct().flatMap(it -> find(realm, it).stream()).toList();
  }

  @Override
  public List<Document> numbered(Realm realm, DocumentKind kind, String number) {
    return of(realm).values().stream()
        .filter(it -> it.kind() == kind && !plain(number).isEmpty())
        .filter(it -> plain(it.number()).equals(plain(number)))
        .limit(NAMED_MAX)
        .toList();
  }

  @Override
  public void keep(Realm realm, List<Document> kept) {
    kept.forEach(it -> of(realm).put(it.ref(), it));
  }

  @Override
  public void drop(Realm realm, Collection<DocumentRef> gone) {
    of(realm).keySet().removeAll(gone);
  }

  @Override
  public Optional<InvoiceNumber> highest(Realm realm, NumberPattern pattern) {
    return invoiceNumbers(realm)
        .filter(it -> it.pattern().equals(pattern) && it.next().isPresent())
        .max(Comparator.comparing(InvoiceNumber::order));
  }

  @Override
  public Map<NumberPattern, Long> patterns(Realm realm) {
    return invoiceNumbers(realm)
        .filter(it -> it.next().isPresent())
        .collect(Collectors.groupingBy(InvoiceNumber::pattern, Collectors.counting()));
  }

  private Stream<InvoiceNumber> invoiceNumbers(Realm realm) {
    return of(realm).values().stream()
        .filter(it -> it.kind() == DocumentKind.INVOICE)
        .flatMap(it -> InvoiceNumber.read(it.number()).stream());
  }

  /** Every document of a company. */
  public Collection<Document> documents(Realm realm) {
    return List.copyOf(of(realm).values());
  }

  private Map<DocumentRef, Document> of(Realm realm) {
    return documents.computeIfAbsent(realm, _ -> new LinkedHashMap<>());
  }

  @Override
  public Optional<Preferences> preferences(Realm realm) {
    return Optional.ofNullable(preferences.get(realm));
  }

  @Override
  public void put(Realm realm, Preferences known) {
    preferences.put(realm, known);
  }

  @Override
  public Loaded loaded(Realm realm) {
    return loaded.getOrDefault(realm, new Loaded.UpTo(ListKind.CUSTOMER, 1));
  }

  @Override
  public void put(Realm realm, Loaded upTo) {
    loaded.put(realm, upTo);
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
