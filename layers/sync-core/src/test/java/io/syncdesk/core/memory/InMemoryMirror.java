package io.syncdesk.core.memory;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.Preferences;
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
  private final Map<Key, Listed> entries = new LinkedHashMap<>();
  private final Map<Realm, Map<DocumentRef, Document>> documents = new HashMap<>();
  private final Map<Realm, Preferences> preferences = new HashMap<>();
  private final Map<Realm, Loaded> loaded = new HashMap<>();

  private record Key(Realm realm, ListKind kind, String bookId) {}

  @Override
  public Optional<Listed> find(Realm realm, ListKind kind, String bookId) {
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
  public void put(Realm realm, List<Listed> listed) {
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
