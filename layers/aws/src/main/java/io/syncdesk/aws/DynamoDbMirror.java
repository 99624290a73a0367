package io.syncdesk.aws;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Our copy of QuickBooks' lists and documents, in the mirror table. */
public final class DynamoDbMirror implements Mirror {
  private static final int NAMED_MAX = 25;

  /** Not the name of a list: what there is one of for each company. */
  private static final String SET_UP = "set-up";

  private static final String PREFERENCES = "preferences";

  /**
   * Under "loaded", once, invoices came without the order of their numbers: they are read again.
   */
  private static final String LOADED = "loaded-2";

  /** Which rules put an invoice's number in order; where it is absent, none did. */
  private static final String NUMBERED_BY = "numberedBy";

  private static final long NUMBERED_BY_PATTERN = 1;

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Batches batches;
  private final NumberIndex numbers;

  public DynamoDbMirror(DynamoDbClient dynamoDb, TableNames tables) {
    this.dynamoDb = dynamoDb;
    this.table = tables.mirror();
    this.batches = new Batches(dynamoDb, table, Backoff.jittered());
    this.numbers = new NumberIndex(dynamoDb, table, batches);
  }

  @Override
  public Optional<Listed> find(Realm realm, ListKind kind, String bookId) {
    return get(key(realm, kind.entity(), bookId), Listed.class);
  }

  @Override
  public List<Listed> named(Realm realm, ListKind kind, String name) {
    return byName(list(realm, kind.entity()), name).stream()
        .map(it -> it.body(Listed.class))
        .toList();
  }

  private List<Item> byName(String list, String name) {
    var query =
        QueryRequest.builder()
            .tableName(table)
            .indexName("by-name")
            .consistentRead(true)
            .keyConditionExpression("realmKind = :list AND #name = :name")
            .expressionAttributeNames(Map.of("#name", "name"))
            .expressionAttributeValues(
                Map.of(":list", Attribute.text(list), ":name", Attribute.text(plain(name))))
            .build();
    return plain(name).isEmpty() ? List.of() : Queries.upTo(NAMED_MAX, dynamoDb, query);
  }

  @Override
  public void put(Realm realm, List<Listed> entries) {
    var items = new LinkedHashMap<Item, Item>();
    for (var entry : entries) {
      var key = key(realm, entry.kind().entity(), entry.bookId());
      items.put(key, named(key.withBody(entry), entry.name()));
    }
    batches.put(List.copyOf(items.values()));
  }

  /** What has no name stays out of the index, which takes no empty one. */
  private static Item named(Item item, String name) {
    return plain(name).isEmpty() ? item : item.with("name", plain(name));
  }

  @Override
  public Optional<Document> find(Realm realm, DocumentRef document) {
    return get(key(realm, document), Document.class);
  }

  @Override
  public List<Document> findAll(Realm realm, Collection<DocumentRef> documents) {
    return batches.get(keys(realm, documents)).stream()
        .filter(it -> it.number(NUMBERED_BY) == NUMBERED_BY_PATTERN || !isInvoice(realm, it))
        .map(it -> it.body(Document.class))
        .toList();
  }

  private static boolean isInvoice(Realm realm, Item item) {
    return item.text("realmKind").equals(list(realm, DocumentKind.INVOICE.entity()));
  }

  @Override
  public Optional<InvoiceNumber> highest(Realm realm, NumberPattern pattern) {
    return numbers.highest(realm, pattern);
  }

  @Override
  public Map<NumberPattern, Long> patterns(Realm realm) {
    return numbers.patterns(realm);
  }

  @Override
  public List<Document> numbered(Realm realm, DocumentKind kind, String number) {
    return byName(list(realm, kind.entity()), number).stream()
        .map(it -> it.body(Document.class))
        .toList();
  }

  /**
   * The numbers go first: a crash in between leaves documents as they were, so that the repeat does
   * all of it again.
   */
  @Override
  public void keep(Realm realm, List<Document> documents) {
    var latest = new LinkedHashMap<DocumentRef, Document>();
    documents.forEach(it -> latest.put(it.ref(), it));
    var before = invoices(realm, latest.keySet());
    numbers.replace(realm, before, latest.values());
    batches.put(latest.values().stream().map(it -> item(realm, it)).toList());
    numbers.count(realm, before, latest.values());
  }

  private static Item item(Realm realm, Document document) {
    var item = named(key(realm, document.ref()).withBody(document), document.number());
    return document.kind() == DocumentKind.INVOICE
        ? item.with(NUMBERED_BY, NUMBERED_BY_PATTERN)
        : item;
  }

  @Override
  public void drop(Realm realm, Collection<DocumentRef> documents) {
    var before = invoices(realm, documents);
    numbers.replace(realm, before, List.of());
    batches.delete(keys(realm, documents));
    numbers.count(realm, before, List.of());
  }

  /** Those invoices among them that are known, as their numbers stand in order. */
  private List<Document> invoices(Realm realm, Collection<DocumentRef> documents) {
    return findAll(
        realm, documents.stream().filter(it -> it.kind() == DocumentKind.INVOICE).toList());
  }

  private static List<Item> keys(Realm realm, Collection<DocumentRef> documents) {
    return documents.stream().distinct().map(it -> key(realm, it)).toList();
  }

  @Override
  public Optional<Preferences> preferences(Realm realm) {
    return get(key(realm, SET_UP, PREFERENCES), Preferences.class);
  }

  @Override
  public void put(Realm realm, Preferences preferences) {
    put(key(realm, SET_UP, PREFERENCES).withBody(preferences));
  }

  @Override
  public Loaded loaded(Realm realm) {
    return get(key(realm, SET_UP, LOADED), Loaded.class)
        .orElseGet(() -> new Loaded.UpTo(ListKind.CUSTOMER, 1));
  }

  @Override
  public void put(Realm realm, Loaded loaded) {
    put(key(realm, SET_UP, LOADED).withBody(loaded));
  }

  private void put(Item item) {
    dynamoDb.putItem(put -> put.tableName(table).item(item.attributes()));
  }

  private <T> Optional<T> get(Item key, Class<T> type) {
    var found =
        dynamoDb.getItem(get -> get.tableName(table).key(key.attributes()).consistentRead(true));
    return found.hasItem() ? Optional.of(new Item(found.item()).body(type)) : Optional.empty();
  }

  private static Item key(Realm realm, DocumentRef document) {
    return key(realm, document.kind().entity(), document.bookId());
  }

  private static Item key(Realm realm, String kind, String id) {
    return Item.of("realmKind", list(realm, kind)).with("id", id);
  }

  private static String list(Realm realm, String kind) {
    return realm.value() + "#" + kind;
  }

  private static String plain(String name) {
    return IndexKey.of(name.strip().toLowerCase(Locale.ROOT));
  }
}
