package io.syncdesk.core.memory;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.Preferences;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@link Mirror} in memory. */
public final class InMemoryMirror implements Mirror {
  private static final int NAMED_MAX = 25;
  private final Map<Key, Listed> entries = new LinkedHashMap<>();
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
