package io.syncdesk.core.mirror;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.numbering.NumbersInUse;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What we know of QuickBooks without asking it. Kept by the lane; asked by people and rules. */
public interface Mirror extends NumbersInUse {

  Optional<Listed> find(Realm realm, ListKind kind, String bookId);

  /** Entries of this name: letter case and outer blanks do not count; at most 25. */
  List<Listed> named(Realm realm, ListKind kind, String name);

  /**
   * Customers that this finds, those with a word that begins like it before those that have it
   * inside of one. Only so many are looked at that the size of the list does not matter: where very
   * many have the longest word, some that have the others too may be missing.
   */
  Hits search(Realm realm, SearchText text, int limit);

  /** The entries of a short list, such as the chart of accounts, by name. */
  List<Listed> listed(Realm realm, ListKind kind, int limit);

  /** Adds or replaces entries. */
  void put(Realm realm, List<Listed> entries);

  Optional<Document> find(Realm realm, DocumentRef document);

  /** Those of these documents that are known, in no particular order. */
  List<Document> findAll(Realm realm, Collection<DocumentRef> documents);

  /** Documents of this number: letter case and outer blanks do not count; at most 25. */
  List<Document> numbered(Realm realm, DocumentKind kind, String number);

  /** Adds or replaces documents; of two that are the same, the later one is kept. */
  void keep(Realm realm, List<Document> documents);

  /** Drops documents that QuickBooks has no more; others are not touched. */
  void drop(Realm realm, Collection<DocumentRef> documents);

  @Override
  default boolean isInUse(Realm realm, String number) {
    return !numbered(realm, DocumentKind.INVOICE, number).isEmpty();
  }

  @Override
  default Optional<String> numberOf(Realm realm, String bookId) {
    return find(realm, new DocumentRef(DocumentKind.INVOICE, bookId)).map(Document::number);
  }

  /** Invoices are the first documents to be read. */
  @Override
  default boolean areAllKnown(Realm realm) {
    return switch (loaded(realm)) {
      case Loaded.UpTo _, Loaded.Lists _ -> false;
      case Loaded.DocumentsUpTo(var kind, var _) -> kind != DocumentKind.INVOICE;
      case Loaded.Whole _ -> true;
    };
  }

  @Override
  default boolean areOursToChoose(Realm realm) {
    return preferences(realm)
        .filter(it -> it.numbering() == Preferences.Numbering.OURS)
        .isPresent();
  }

  /** What is known of the company's set-up; empty before it was first read. */
  Optional<Preferences> preferences(Realm realm);

  void put(Realm realm, Preferences preferences);

  /** How far the first loading has come. */
  Loaded loaded(Realm realm);

  void put(Realm realm, Loaded loaded);

  /**
   * The first loading goes page by page, over as many turns as it needs: list by list, because
   * nothing can be written without them, then documents kind by kind beside the firm's work.
   */
  sealed interface Loaded {
    Loaded NOTHING = new UpTo(ListKind.CUSTOMER, 1);

    /** The next thing to read is this list from this position on (1 is the first). */
    record UpTo(ListKind kind, int position) implements Loaded {}

    /** Every list is there, and no document yet. */
    record Lists() implements Loaded {}

    /** The next thing to read are documents of this kind from this position on. */
    record DocumentsUpTo(DocumentKind kind, int position) implements Loaded {}

    record Whole() implements Loaded {}
  }
}
