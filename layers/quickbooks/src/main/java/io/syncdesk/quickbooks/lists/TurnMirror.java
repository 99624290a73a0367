package io.syncdesk.quickbooks.lists;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.Preferences;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mirror of one company during one turn: asked once for each thing, because a batch of invoices
 * names the same few customers and services over and over.
 */
public final class TurnMirror {
  private final Mirror mirror;
  private final Realm realm;
  private final Map<String, Optional<Listed>> byId = new HashMap<>();
  private final Map<String, List<Listed>> byName = new HashMap<>();
  private @Nullable Preferences preferences;
  private Mirror.@Nullable Loaded loaded;

  public TurnMirror(Mirror mirror, Realm realm) {
    this.mirror = mirror;
    this.realm = realm;
  }

  /** Nothing has an empty id; the table would not even take the question. */
  public Optional<Listed> find(ListKind kind, String bookId) {
    return bookId.isEmpty() ? Optional.empty() : read(kind, bookId);
  }

  private Optional<Listed> read(ListKind kind, String bookId) {
    return byId.computeIfAbsent(idKey(kind, bookId), _ -> mirror.find(realm, kind, bookId));
  }

  public List<Listed> named(ListKind kind, String name) {
    return byName.computeIfAbsent(nameKey(kind, name), _ -> readNamed(kind, name));
  }

  /** What was found by its name need not be read again by its id. */
  private List<Listed> readNamed(ListKind kind, String name) {
    var entries = mirror.named(realm, kind, name);
    entries.forEach(it -> byId.put(idKey(kind, it.bookId()), Optional.of(it)));
    return entries;
  }

  private static String idKey(ListKind kind, String bookId) {
    return kind + "#" + bookId;
  }

  private static String nameKey(ListKind kind, String name) {
    return kind + "#" + name.strip().toLowerCase(Locale.ROOT);
  }

  /** Active entries of this name. */
  public List<Listed> activeNamed(ListKind kind, String name) {
    return named(kind, name).stream().filter(Listed::isActive).toList();
  }

  /**
   * Takes an entry for known that a write still to be sent would make. Nothing is stored: only for
   * thinking a step ahead.
   */
  public void imagine(Listed entry) {
    byName.put(nameKey(entry.kind(), entry.name()), List.of(entry));
    byId.put(idKey(entry.kind(), entry.bookId()), Optional.of(entry));
  }

  /** How the company has set up its QuickBooks. */
  public Preferences preferences() {
    return known().orElse(CompanyPreferences.UNSEEN);
  }

  boolean knowsPreferences() {
    return known().isPresent();
  }

  private Optional<Preferences> known() {
    if (preferences == null) {
      preferences = mirror.preferences(realm).orElse(null);
    }
    return Optional.ofNullable(preferences);
  }

  /** Adds or replaces entries; what was asked before may read otherwise now. */
  public void learn(List<Listed> entries) {
    if (!entries.isEmpty()) {
      mirror.put(realm, entries);
      byId.clear();
      byName.clear();
    }
  }

  /** Entries that are gone; documents may still name them, new ones must not. */
  public void unlearn(List<Listed> entries) {
    learn(entries.stream().map(Listed::gone).toList());
  }

  /** Those of these documents that are known. */
  public Map<DocumentRef, Document> documents(List<DocumentRef> refs) {
    var known = new HashMap<DocumentRef, Document>();
    if (!refs.isEmpty()) {
      mirror.findAll(realm, refs).forEach(it -> known.put(it.ref(), it));
    }
    return known;
  }

  /** Documents of this number. */
  public List<Document> numbered(DocumentKind kind, String number) {
    return mirror.numbered(realm, kind, number);
  }

  /** Documents as QuickBooks has just shown them. */
  public void keep(List<Document> documents) {
    if (!documents.isEmpty()) {
      mirror.keep(realm, documents);
    }
  }

  /**
   * Documents that a first loading shows. What is known stays as it is: it is ours, and if somebody
   * changed it since, a look has to tell.
   */
  public void keepUnknown(List<Document> documents) {
    var known = documents(documents.stream().map(Document::ref).toList());
    keep(documents.stream().filter(it -> !known.containsKey(it.ref())).toList());
  }

  /** Documents that QuickBooks has no more. */
  public void drop(Collection<DocumentRef> documents) {
    if (!documents.isEmpty()) {
      mirror.drop(realm, documents);
    }
  }

  /** What was missed is too old to be told: everything is read again. */
  public void forget() {
    loaded(Mirror.Loaded.NOTHING);
  }

  public void learn(Preferences seen) {
    mirror.put(realm, seen);
    preferences = seen;
  }

  /** How far the first loading has come. */
  public Mirror.Loaded loaded() {
    var known = loaded == null ? mirror.loaded(realm) : loaded;
    loaded = known;
    return known;
  }

  public void loaded(Mirror.Loaded progress) {
    mirror.put(realm, progress);
    loaded = progress;
  }
}
