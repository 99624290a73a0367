package io.syncdesk.core.mirror;

import io.syncdesk.core.company.Realm;
import java.util.List;
import java.util.Optional;

/** What we know of QuickBooks without asking it. Kept by the lane; asked by people and rules. */
public interface Mirror {

  Optional<Listed> find(Realm realm, ListKind kind, String bookId);

  /** Entries of this name: letter case and outer blanks do not count; at most 25. */
  List<Listed> named(Realm realm, ListKind kind, String name);

  /** Adds or replaces entries. */
  void put(Realm realm, List<Listed> entries);

  /** What is known of the company's set-up; empty before it was first read. */
  Optional<Preferences> preferences(Realm realm);

  void put(Realm realm, Preferences preferences);

  /** How far the first loading of the lists has come. */
  Loaded loaded(Realm realm);

  void put(Realm realm, Loaded loaded);

  /** The first loading goes list by list, page by page, over as many turns as it needs. */
  sealed interface Loaded {
    Loaded NOTHING = new UpTo(ListKind.CUSTOMER, 1);

    /** The next thing to read is this list from this position on (1 is the first). */
    record UpTo(ListKind kind, int position) implements Loaded {}

    record Whole() implements Loaded {}
  }
}
