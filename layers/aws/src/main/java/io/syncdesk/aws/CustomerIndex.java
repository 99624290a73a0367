package io.syncdesk.aws;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.Customer;
import io.syncdesk.core.mirror.Findable;
import io.syncdesk.core.mirror.Hits;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.SearchText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Customers by every part they are found by: an item for each, beside the lists in the mirror table
 * and in no index of theirs. The two characters that every search has at least are part of the
 * partition key, so that a large firm's parts are written to many partitions at once.
 */
final class CustomerIndex {
  /** What one query reads: some 25 kB, and more than a menu shows. */
  private static final int PAGE_SIZE = 100;

  /** How many items a search goes through, at the beginning of words and again inside of them. */
  static final int LOOKED_AT_MAX = 1_000;

  private static final int DRAWER_CHARACTERS = 2;

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Batches batches;

  CustomerIndex(DynamoDbClient dynamoDb, String table, Batches batches) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.batches = batches;
  }

  Hits search(Realm realm, SearchText text, int limit) {
    var look = new Look(text, limit);
    for (var place : Findable.Place.values()) {
      look.through(query(realm, new Findable.Part(place, text.key())));
    }
    return look.hits();
  }

  /** Those that were there are replaced by these, which need not be the same ones. */
  void replace(Realm realm, Collection<Customer> before, Collection<Customer> now) {
    var obsolete = new LinkedHashMap<Item, Item>();
    before.stream().flatMap(it -> keys(realm, it)).forEach(it -> obsolete.put(it, it));
    var wanted = new LinkedHashMap<Item, Item>();
    now.forEach(customer -> {
      var body = Item.body(customer);
      keys(realm, customer).forEach(it -> wanted.put(it, it.withBody(body)));
    });
    obsolete.keySet().removeAll(wanted.keySet());
    batches.put(List.copyOf(wanted.values()));
    batches.delete(List.copyOf(obsolete.keySet()));
  }

  private static Stream<Item> keys(Realm realm, Customer customer) {
    return Findable.of(customer).parts().stream()
        .map(it -> key(realm, it).with("id", inDrawer(it) + " " + customer.bookId()));
  }

  private static Item key(Realm realm, Findable.Part part) {
    var drawer = part.text().substring(0, cut(part));
    return Item.of("realmKind", realm + "#" + ListKind.CUSTOMER.entity() + "#" + drawer);
  }

  /** Beginnings sort before insides, and whole words, as a blank follows them, before longer. */
  private static String inDrawer(Findable.Part part) {
    return part.place().name().toLowerCase(Locale.ROOT) + " " + part.text().substring(cut(part));
  }

  private static int cut(Findable.Part part) {
    return part.text().offsetByCodePoints(0, DRAWER_CHARACTERS);
  }

  /** Half a second behind harms nobody who looks for a customer, and costs half. */
  private QueryRequest query(Realm realm, Findable.Part part) {
    return QueryRequest.builder()
        .tableName(table)
        .keyConditionExpression("realmKind = :drawer AND begins_with(id, :part)")
        .expressionAttributeValues(
            Map.of(
                ":drawer",
                Attribute.text(key(realm, part).text("realmKind")),
                ":part",
                Attribute.text(inDrawer(part))))
        .limit(PAGE_SIZE)
        .build();
  }

  /** Goes through items until enough customers are found, or enough were looked at. */
  private final class Look {
    private final SearchText text;
    private final int limit;
    private final Map<String, Customer> found = new LinkedHashMap<>();
    private Hits.Extent extent = Hits.Extent.ALL;

    Look(SearchText text, int limit) {
      this.text = text;
      this.limit = limit;
    }

    void through(QueryRequest query) {
      var page = query;
      for (int lookedAt = 0; lookedAt < LOOKED_AT_MAX; lookedAt += PAGE_SIZE) {
        if (found.size() >= limit) {
          break;
        }
        var answer = dynamoDb.query(page);
        answer.items().forEach(it -> take(new Item(it).body(Customer.class)));
        if (answer.lastEvaluatedKey().isEmpty()) {
          return;
        }
        page = query.toBuilder().exclusiveStartKey(answer.lastEvaluatedKey()).build();
      }
      extent = Hits.Extent.SOME;
    }

    private void take(Customer customer) {
      if (text.finds(customer)) {
        found.putIfAbsent(customer.bookId(), customer);
      }
    }

    Hits hits() {
      var first = found.values().stream().limit(limit).toList();
      return new Hits(first, first.size() < limit ? extent : Hits.Extent.SOME);
    }
  }
}
