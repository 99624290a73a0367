package io.syncdesk.stack.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** A table as the template describes it, ready to be created. */
public record Table(Part properties) {
  private static final Set<String> READ =
      Set.of(
          "TableName",
          "AttributeDefinitions",
          "KeySchema",
          "GlobalSecondaryIndexes",
          "LocalSecondaryIndexes",
          "TimeToLiveSpecification");

  public Table {
    properties.knowing(
        READ,
        "BillingMode",
        "DeletionProtectionEnabled",
        "PointInTimeRecoverySpecification",
        "SSESpecification",
        "Tags");
  }

  public String name() {
    return properties.child("TableName").text();
  }

  public CreateTableRequest creation() {
    var creation =
        CreateTableRequest.builder()
            .tableName(name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(
                properties.child("AttributeDefinitions").items().map(Table::attribute).toList())
            .keySchema(keys(properties));
    // DynamoDB refuses an empty list of indexes.
    indexes("GlobalSecondaryIndexes", Table::global).ifPresent(creation::globalSecondaryIndexes);
    indexes("LocalSecondaryIndexes", Table::local).ifPresent(creation::localSecondaryIndexes);
    return creation.build();
  }

  public Optional<UpdateTimeToLiveRequest> timeToLive() {
    var specification = properties.child("TimeToLiveSpecification");
    if (!specification.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        UpdateTimeToLiveRequest.builder()
            .tableName(name())
            .timeToLiveSpecification(time ->
                time.attributeName(specification.child("AttributeName").text())
                    .enabled(Boolean.valueOf(specification.child("Enabled").text())))
            .build());
  }

  private <T> Optional<List<T>> indexes(String kind, Function<Part, T> index) {
    return Optional.of(properties.child(kind).items().map(index).toList())
        .filter(indexes -> !indexes.isEmpty());
  }

  private static GlobalSecondaryIndex global(Part index) {
    return GlobalSecondaryIndex.builder()
        .indexName(name(index))
        .keySchema(keys(index))
        .projection(projection(index))
        .build();
  }

  private static LocalSecondaryIndex local(Part index) {
    return LocalSecondaryIndex.builder()
        .indexName(name(index))
        .keySchema(keys(index))
        .projection(projection(index))
        .build();
  }

  private static String name(Part index) {
    index.knowing(Set.of("IndexName", "KeySchema", "Projection"));
    return index.child("IndexName").text();
  }

  private static Projection projection(Part index) {
    var projection =
        index.child("Projection").knowing(Set.of("ProjectionType", "NonKeyAttributes"));
    var projected = Projection.builder().projectionType(projection.child("ProjectionType").text());
    var included = projection.child("NonKeyAttributes").texts();
    return included.isEmpty() ? projected.build() : projected.nonKeyAttributes(included).build();
  }

  private static List<KeySchemaElement> keys(Part described) {
    return described.child("KeySchema").items().map(Table::key).toList();
  }

  private static AttributeDefinition attribute(Part attribute) {
    return AttributeDefinition.builder()
        .attributeName(attribute.child("AttributeName").text())
        .attributeType(attribute.child("AttributeType").text())
        .build();
  }

  private static KeySchemaElement key(Part key) {
    return KeySchemaElement.builder()
        .attributeName(key.child("AttributeName").text())
        .keyType(key.child("KeyType").text())
        .build();
  }
}
