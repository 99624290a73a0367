package io.syncdesk.aws;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.Customer;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.Hits;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.Preferences;
import io.syncdesk.core.mirror.SearchText;
import io.syncdesk.core.numbering.InvoiceNumber;
import io.syncdesk.core.numbering.NumberPattern;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Our copy of QuickBooks' lists and documents, in the mirror table. */
public final class DynamoDbMirror implements Mirror {
  private static final int NAMED_MAX = 25;

  /** What a crash can make us do again. */
  private static final int PUT_AT_ONCE = 100;

  /** Not the name of a list: what there is one of for each company. */
  private static final String SET_UP = "set-up";

  private static final String PREFERENCES = "preferences";

  /**
   * Under "loaded", once, customers came without what they are found by, and under "loaded-2"
   * invoices without the order of their numbers: they are read again.
   */
  private static final String LOADED = "loaded-3";

  /** Which rules made the parts that a customer is found by; where it is absent, there are none. */
  private static final String FOUND_BY = "foundBy";

  private static final long FOUND_BY_PARTS = 1;

  /** Which rules put an invoice's number in order; where it is absent, none did. */
  private static final String NUMBERED_BY = "numberedBy";

  private static final long NUMBERED_BY_PATTERN = 1;

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Batches batches;
  private final CustomerIndex customers;
  private final NumberIndex numbers;

  public DynamoDbMirror(DynamoDbClient dynamoDb, TableNames tables) {
    this.dynamoDb = dynamoDb;
    this.table = tables.mirror();
    this.batches = new Batches(dynamoDb, table, Backoff.jittered());
    this.customers = new CustomerIndex(dynamoDb, table, batches);
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

  /** The index that names are looked up in is in the order of names. */
  @Override
  public List<Listed> listed(Realm realm, ListKind kind, int limit) {
    var query =
        QueryRequest.builder()
            .tableName(table)
            .indexName("by-name")
            .keyConditionExpression("realmKind = :list")
            .expressionAttributeValues(Item.of(":list", list(realm, kind.entity())).attributes())
            .build();
    return Queries.upTo(limit, dynamoDb, query).stream().map(it -> it.body(Listed.class)).toList();
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
  public Hits search(Realm realm, SearchText text, int limit) {
    return customers.search(realm, text, limit);
  }

  @Override
  public void put(Realm realm, List<Listed> entries) {
    var latest = new LinkedHashMap<Item, Listed>();
    entries.forEach(it -> latest.put(key(realm, it.kind().entity(), it.bookId()), it));
    for (var some : Batches.portions(List.copyOf(latest.entrySet()), PUT_AT_ONCE)) {
      putSome(realm, some);
    }
  }

  /**
   * The parts a customer is found by go first: a crash in between leaves an entry as it was, so
   * that the repeat does all of it again.
   */
  private void putSome(Realm realm, List<Map.Entry<Item, Listed>> entries) {
    var known = findable(entries);
    var news =
        entries.stream().filter(it -> !it.getValue().equals(known.get(it.getKey()))).toList();
    customers.replace(
        realm,
        news.stream().flatMap(it -> customer(known.get(it.getKey()))).toList(),
        news.stream().flatMap(it -> customer(it.getValue())).toList());
    batches.put(news.stream().map(it -> listed(it.getKey(), it.getValue())).toList());
  }

  /** Those customers among these that people find already, as they find them. */
  private Map<Item, Listed> findable(List<Map.Entry<Item, Listed>> entries) {
    var keys =
        entries.stream()
            .filter(it -> it.getValue().kind() == ListKind.CUSTOMER)
            .map(Map.Entry::getKey)
            .toList();
    var findable = new HashMap<Item, Listed>();
    batches.get(keys).stream()
        .filter(it -> it.number(FOUND_BY) == FOUND_BY_PARTS)
        .forEach(it -> findable.put(key(it), it.body(Listed.class)));
    return findable;
  }

  private static Item key(Item item) {
    return Item.of("realmKind", item.text("realmKind")).with("id", item.text("id"));
  }

  private static Stream<Customer> customer(@Nullable Listed entry) {
    return Optional.ofNullable(entry).flatMap(Listed::customer).stream();
  }

  private static Item listed(Item key, Listed entry) {
    var item = named(key.withBody(entry), entry.name());
    return entry.kind() == ListKind.CUSTOMER ? item.with(FOUND_BY, FOUND_BY_PARTS) : item;
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
