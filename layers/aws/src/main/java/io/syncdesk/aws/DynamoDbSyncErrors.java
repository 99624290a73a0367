package io.syncdesk.aws;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Summary;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.core.resolution.SyncErrors;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

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
