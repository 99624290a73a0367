package io.syncdesk.aws;

import io.syncdesk.core.books.Cue;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Summary;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.core.resolution.SyncErrors;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** The desk: the errors table, and the counters in the companies table. */
public final class DynamoDbSyncErrors implements SyncErrors {
  private final DynamoDbClient dynamoDb;
  private final TableNames tables;

  public DynamoDbSyncErrors(DynamoDbClient dynamoDb, TableNames tables) {
    this.dynamoDb = dynamoDb;
    this.tables = tables;
  }

  @Override
  public Optional<SyncError> find(CompanyId company, ErrorId id) {
    var item = get(tables.errors(), ErrorItems.key(company, id));
    return item.attributes().isEmpty() ? Optional.empty() : Optional.of(ErrorItems.error(item));
  }

  /**
   * One page of one of the lists that the two indexes hold.
   *
   * @throws ForeignCursor for a cursor of another firm or another list
   */
  @Override
  public Page list(CompanyId company, Filter filter, Optional<String> cursor, int limit) {
    var list = ErrorItems.list(company, filter);
    var before = cursor.map(text -> Cursor.of(text, list));
    // One more than asked for tells whether there is a next page.
    var found = Queries.upTo(limit + 1, dynamoDb, query(list, filter, before));
    var shown = found.size() > limit ? found.subList(0, limit) : found;
    return new Page(
        shown.stream().map(ErrorItems::error).toList(),
        found.size() > limit ? Optional.of(end(list, shown).toText()) : Optional.empty());
  }

  /** Read from the index as it is now: what was parked a moment ago must not miss its cure. */
  @Override
  public List<SyncError> awaiting(CompanyId company, Cue cue, int limit) {
    var awaiting =
        awaiting(company, "begins_with(awaits, :cue)", ErrorItems.awaits(cue))
            .select(Select.ALL_ATTRIBUTES);
    return Queries.upTo(limit, dynamoDb, awaiting.build()).stream().map(ErrorItems::error).toList();
  }

  @Override
  public List<SyncError> ofClient(CompanyId company, String clientId, int limit) {
    var ofClient =
        QueryRequest.builder()
            .tableName(tables.errors())
            .indexName("by-client")
            .consistentRead(true)
            .select(Select.ALL_ATTRIBUTES)
            .keyConditionExpression("company = :company AND begins_with(client, :client)")
            .expressionAttributeValues(
                Item.of(":company", company.value())
                    .with(":client", ErrorItems.client(clientId))
                    .attributes())
            .build();
    return Queries.upTo(limit, dynamoDb, ofClient).stream().map(ErrorItems::error).toList();
  }

  /** Leaps through the index, so that where nothing is awaited one question answers for all. */
  @Override
  public Set<Cue> awaitedAmong(CompanyId company, Collection<Cue> cues) {
    var candidates = new TreeMap<String, Cue>();
    cues.forEach(it -> candidates.put(ErrorItems.awaits(it), it));
    var awaited = new TreeSet<Cue>();
    var next = candidates.firstEntry();
    while (next != null) {
      var from = awaiting(company, "awaits >= :cue", next.getKey()).build();
      var first = Queries.upTo(1, dynamoDb, from).stream().findFirst();
      if (first.isEmpty()) {
        return awaited;
      }
      var found = ErrorItems.awaitedIn(first.get());
      Optional.ofNullable(candidates.get(found)).ifPresent(awaited::add);
      next = candidates.higherEntry(found);
    }
    return awaited;
  }

  private QueryRequest.Builder awaiting(CompanyId company, String stretch, String cue) {
    return QueryRequest.builder()
        .tableName(tables.errors())
        .indexName("awaiting")
        .consistentRead(true)
        .keyConditionExpression("company = :company AND " + stretch)
        .expressionAttributeValues(
            Item.of(":company", company.value()).with(":cue", cue).attributes());
  }

  private QueryRequest query(String list, Filter filter, Optional<Cursor> before) {
    var values = Item.of(":list", list);
    var stretch = ErrorItems.listedBy(filter) + " = :list";
    if (before.isPresent()) {
      values = values.with(":before", before.get().lastKey());
      stretch += " AND openedAt < :before";
    }
    return QueryRequest.builder()
        .tableName(tables.errors())
        .indexName(ErrorItems.index(filter))
        .keyConditionExpression(stretch)
        .expressionAttributeValues(values.attributes())
        .scanIndexForward(false)
        .build();
  }

  private static Cursor end(String list, List<Item> shown) {
    return new Cursor(list, shown.getLast().text(ErrorItems.ORDER));
  }

  @Override
  public Summary summary(CompanyId company) {
    return Counters.summary(get(tables.companies(), CompanyParts.counters(company)));
  }

  private Item get(String table, Item key) {
    return new Item(
        dynamoDb
            .getItem(get -> get.tableName(table).key(key.attributes()).consistentRead(true))
            .item());
  }
}
