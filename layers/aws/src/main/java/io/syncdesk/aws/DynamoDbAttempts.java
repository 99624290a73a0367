package io.syncdesk.aws;

import io.syncdesk.core.attempt.Attempt;
import io.syncdesk.core.attempt.Attempts;
import io.syncdesk.core.change.EntityRef;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What was tried, in the attempts table. DynamoDB deletes what has expired, within days. */
public final class DynamoDbAttempts implements Attempts {
  private final DynamoDbClient dynamoDb;
  private final String table;
  private final InstantSource clock;
  private final Batches batches;

  public DynamoDbAttempts(DynamoDbClient dynamoDb, TableNames tables, InstantSource clock) {
    this(dynamoDb, tables, clock, Backoff.jittered());
  }

  DynamoDbAttempts(
      DynamoDbClient dynamoDb, TableNames tables, InstantSource clock, Backoff backoff) {
    this.dynamoDb = dynamoDb;
    this.table = tables.attempts();
    this.clock = clock;
    this.batches = new Batches(dynamoDb, table, backoff);
  }

  @Override
  public void append(List<Attempt> attempts) {
    var items = new LinkedHashMap<Item, Item>();
    attempts.forEach(attempt -> items.put(key(attempt), item(attempt)));
    batches.put(List.copyOf(items.values()));
  }

  @Override
  public List<Attempt> of(EntityRef entity, int limit) {
    var query =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("entity = :entity")
            .filterExpression("expiresAt > :now")
            .expressionAttributeValues(
                Map.of(
                    ":entity", Attribute.text(entity.toString()),
                    ":now", Attribute.number(clock.instant().getEpochSecond())))
            .consistentRead(true)
            .scanIndexForward(false)
            .build();
    return Queries.upTo(limit, dynamoDb, query).stream().map(it -> it.body(Attempt.class)).toList();
  }

  /** A crash makes us write an attempt down again: then under the same key. */
  private static Item key(Attempt attempt) {
    return Item.of("entity", attempt.entity().toString())
        .with(
            "attempt",
            "%s#%019d#%d"
                .formatted(
                    Moment.key(attempt.dueAt()),
                    attempt.version().value(),
                    attempt.attempt().ordinal()));
  }

  private static Item item(Attempt attempt) {
    return key(attempt)
        .with("expiresAt", expiry(attempt.startedAt()).getEpochSecond())
        .withBody(attempt);
  }

  private static Instant expiry(Instant startedAt) {
    return startedAt.plus(KEPT_FOR);
  }
}
