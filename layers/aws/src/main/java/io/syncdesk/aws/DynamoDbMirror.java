package io.syncdesk.aws;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.Preferences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Our copy of QuickBooks' lists, in the mirror table. */
public final class DynamoDbMirror implements Mirror {
  private static final int NAMED_MAX = 25;

  /** Not the name of a list: what there is one of for each company. */
  private static final String SET_UP = "set-up";

  private static final String PREFERENCES = "preferences";
  private static final String LOADED = "loaded";

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Batches batches;

  public DynamoDbMirror(DynamoDbClient dynamoDb, TableNames tables) {
    this.dynamoDb = dynamoDb;
    this.table = tables.mirror();
    this.batches = new Batches(dynamoDb, table, Backoff.jittered());
  }

  @Override
  public Optional<Listed> find(Realm realm, ListKind kind, String bookId) {
    return get(key(realm, kind.entity(), bookId), Listed.class);
  }

  @Override
  public List<Listed> named(Realm realm, ListKind kind, String name) {
    var query =
        QueryRequest.builder()
            .tableName(table)
            .indexName("by-name")
            .consistentRead(true)
            .keyConditionExpression("realmKind = :list AND #name = :name")
            .expressionAttributeNames(Map.of("#name", "name"))
            .expressionAttributeValues(
                Map.of(
                    ":list", Attribute.text(list(realm, kind.entity())),
                    ":name", Attribute.text(plain(name))))
            .build();
    return plain(name).isEmpty()
        ? List.of()
        : Queries.upTo(NAMED_MAX, dynamoDb, query).stream()
            .map(it -> it.body(Listed.class))
            .toList();
  }

  @Override
  public void put(Realm realm, List<Listed> entries) {
    var items = new LinkedHashMap<Item, Item>();
    for (var entry : entries) {
      var key = key(realm, entry.kind().entity(), entry.bookId());
      var name = plain(entry.name());
      var item = key.withBody(entry);
      items.put(key, name.isEmpty() ? item : item.with("name", name));
    }
    batches.put(List.copyOf(items.values()));
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

  private static Item key(Realm realm, String kind, String id) {
    return Item.of("realmKind", list(realm, kind)).with("id", id);
  }

  private static String list(Realm realm, String kind) {
    return realm.value() + "#" + kind;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
