package io.syncdesk.aws;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.record.Awaited;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * The records table. Everything is read strongly consistent, indexes too (they are local ones): a
 * lane that is shown a record as it was would send it twice, and one that is not shown a record
 * that rests would leave it resting for ever.
 */
public final class DynamoDbRecords implements Records {
  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Batches batches;

  public DynamoDbRecords(DynamoDbClient dynamoDb, TableNames tables) {
    this(dynamoDb, tables, Backoff.jittered());
  }

  DynamoDbRecords(DynamoDbClient dynamoDb, TableNames tables, Backoff backoff) {
    this.dynamoDb = dynamoDb;
    this.table = tables.records();
    this.batches = new Batches(dynamoDb, table, backoff);
  }

  @Override
  public Optional<SyncRecord> find(EntityRef entity) {
    var key = RecordItems.key(entity).attributes();
    var found = dynamoDb.getItem(get -> get.tableName(table).key(key).consistentRead(true));
    return found.hasItem()
        ? Optional.of(RecordItems.record(new Item(found.item())))
        : Optional.empty();
  }

  @Override
  public List<SyncRecord> findAll(Collection<EntityRef> entities) {
    return batches.get(entities.stream().map(RecordItems::key).toList()).stream()
        .map(RecordItems::record)
        .toList();
  }

  @Override
  public List<SyncRecord> due(CompanyId company, EntityKind kind, Instant now, int limit) {
    return read(limit, due(company, kind, now).select(Select.ALL_ATTRIBUTES));
  }

  @Override
  public boolean anyDue(CompanyId company, Instant now) {
    return isAny(index(RecordItems.DUE, company, "", Map.of()))
        && Arrays.stream(EntityKind.values()).anyMatch(kind -> isAny(due(company, kind, now)));
  }

  @Override
  public List<SyncRecord> awaiting(CompanyId company, Awaited awaited, int limit) {
    var resting =
        index(
            RecordItems.RESTING,
            company,
            " AND begins_with(awaits, :awaited)",
            Map.of(":awaited", RecordItems.awaits(awaited)));
    return read(limit, resting.select(Select.ALL_ATTRIBUTES));
  }

  /** From the index alone, which shows what waiting records come to. */
  @Override
  public List<Waits> waitingFor(EntityRef awaited, int limit) {
    var waiting =
        index(
                RecordItems.RESTING,
                awaited.company(),
                " AND begins_with(awaits, :awaited)",
                Map.of(":awaited", RecordItems.awaits(new Awaited.Entity(awaited))))
            .filterExpression("attribute_exists(" + RecordItems.AMOUNT + ")")
            .select(Select.ALL_PROJECTED_ATTRIBUTES)
            .build();
    return Queries.upTo(limit, dynamoDb, waiting).stream()
        .map(it -> RecordItems.waits(awaited.company(), it))
        .toList();
  }

  /**
   * Leaps through the index: asks what is awaited first from a candidate on, and goes on with the
   * candidates behind it. Where nothing rests, one question is enough for all.
   */
  @Override
  public Set<EntityRef> awaitedAmong(CompanyId company, Collection<EntityRef> entities) {
    var candidates = new TreeMap<String, EntityRef>();
    entities.forEach(it -> candidates.put(RecordItems.awaits(new Awaited.Entity(it)), it));
    var awaited = new HashSet<EntityRef>();
    var next = candidates.firstEntry();
    while (next != null) {
      var first = firstAwaitedFrom(company, next.getKey());
      if (first.isEmpty()) {
        return awaited;
      }
      Optional.ofNullable(candidates.get(first.get())).ifPresent(awaited::add);
      next = candidates.higherEntry(first.get());
    }
    return awaited;
  }

  @Override
  public void claim(Map<BookRef, EntityRef> owners) {
    batches.put(
        owners.entrySet().stream().map(it -> OwnerItems.of(it.getKey(), it.getValue())).toList());
  }

  @Override
  public Map<BookRef, EntityRef> owners(CompanyId company, Collection<BookRef> shown) {
    var byKey = new HashMap<String, BookRef>();
    shown.forEach(it -> byKey.put(OwnerItems.name(it), it));
    var keys = shown.stream().map(it -> OwnerItems.key(company, it)).toList();
    var owners = new HashMap<BookRef, EntityRef>();
    for (var item : batches.get(keys)) {
      owners.put(
          Objects.requireNonNull(byKey.get(item.text("entity"))), OwnerItems.owner(company, item));
    }
    return owners;
  }

  private Optional<String> firstAwaitedFrom(CompanyId company, String awaited) {
    var from =
        index(RecordItems.RESTING, company, " AND awaits >= :from", Map.of(":from", awaited));
    return Queries.upTo(1, dynamoDb, from.build()).stream().findFirst().map(RecordItems::awaitedIn);
  }

  private QueryRequest.Builder due(CompanyId company, EntityKind kind, Instant now) {
    return index(
        RecordItems.DUE,
        company,
        " AND dueAt BETWEEN :from AND :to",
        Map.of(":from", RecordItems.dueFrom(kind), ":to", RecordItems.dueTo(kind, now)));
  }

  private QueryRequest.Builder index(
      String name, CompanyId company, String stretch, Map<String, String> values) {
    var all = Item.of(":company", company.value());
    for (var value : values.entrySet()) {
      all = all.with(value.getKey(), value.getValue());
    }
    return QueryRequest.builder()
        .tableName(table)
        .indexName(name)
        .consistentRead(true)
        .keyConditionExpression("company = :company" + stretch)
        .expressionAttributeValues(all.attributes());
  }

  private boolean isAny(QueryRequest.Builder query) {
    return !Queries.upTo(1, dynamoDb, query.build()).isEmpty();
  }

  private List<SyncRecord> read(int limit, QueryRequest.Builder query) {
    return Queries.upTo(limit, dynamoDb, query.build()).stream().map(RecordItems::record).toList();
  }
}
