package io.syncdesk.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The tables of {@code template.yaml}, empty, under names of their own. */
final class FreshTables {
  private static final AtomicInteger SETS = new AtomicInteger();

  private FreshTables() {}

  static TableNames create(DynamoDbClient dynamoDb) {
    var set = "test" + SETS.incrementAndGet() + "-";
    var names =
        new TableNames(
            set + "companies",
            set + "records",
            set + "attempts",
            set + "errors",
            set + "mirror",
            set + "notices");
    Stream.of(
            companies(names.companies()),
            records(names.records()),
            table(names.attempts(), "entity", "attempt"),
            errors(names.errors()),
            mirror(names.mirror()),
            table(names.notices(), "company", "person"))
        .forEach(dynamoDb::createTable);
    return names;
  }

  private static CreateTableRequest companies(String name) {
    return table(name, "company", "part", "realm", "memberId", "shard").toBuilder()
        .globalSecondaryIndexes(
            global("by-realm", ProjectionType.KEYS_ONLY, "realm"),
            global("by-member", ProjectionType.ALL, "memberId"),
            global("by-shard", ProjectionType.KEYS_ONLY, "shard", "company"))
        .build();
  }

  private static CreateTableRequest records(String name) {
    return table(name, "company", "entity", "dueAt", "awaits").toBuilder()
        .localSecondaryIndexes(
            local("due", ProjectionType.KEYS_ONLY, "company", "dueAt"),
            local("resting", ProjectionType.KEYS_ONLY, "company", "awaits").toBuilder()
                .projection(
                    it -> it.projectionType(ProjectionType.INCLUDE).nonKeyAttributes("amount"))
                .build())
        .build();
  }

  private static CreateTableRequest errors(String name) {
    return table(
            name,
            "company",
            "errorId",
            "companyStatus",
            "companyStatusCategory",
            "openedAt",
            "awaits",
            "client")
        .toBuilder()
        .localSecondaryIndexes(
            local("awaiting", ProjectionType.KEYS_ONLY, "company", "awaits"),
            local("by-client", ProjectionType.KEYS_ONLY, "company", "client"))
        .globalSecondaryIndexes(
            global("by-status", ProjectionType.ALL, "companyStatus", "openedAt"),
            global("by-category", ProjectionType.ALL, "companyStatusCategory", "openedAt"))
        .build();
  }

  private static CreateTableRequest mirror(String name) {
    return table(name, "realmKind", "id", "name").toBuilder()
        .localSecondaryIndexes(local("by-name", ProjectionType.ALL, "realmKind", "name"))
        .build();
  }

  /** The first two attributes are the key, more are those of the indexes. */
  private static CreateTableRequest table(String name, String... attributes) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(
            Stream.of(attributes)
                .map(it -> AttributeDefinition.builder().attributeName(it))
                .map(it -> it.attributeType(ScalarAttributeType.S).build())
                .toList())
        .keySchema(key(attributes[0], attributes[1]))
        .build();
  }

  private static GlobalSecondaryIndex global(String name, ProjectionType type, String... key) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key(key))
        .projection(Projection.builder().projectionType(type).build())
        .build();
  }

  private static LocalSecondaryIndex local(String name, ProjectionType type, String... key) {
    return LocalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key(key))
        .projection(Projection.builder().projectionType(type).build())
        .build();
  }

  private static List<KeySchemaElement> key(String... attributes) {
    var key = new ArrayList<KeySchemaElement>();
    for (var attribute : attributes) {
      key.add(
          KeySchemaElement.builder()
              .attributeName(attribute)
              .keyType(key.isEmpty() ? KeyType.HASH : KeyType.RANGE)
              .build());
    }
    return key;
  }
}
