package io.syncdesk.stack.template;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
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
    var indexes =
        properties.child("GlobalSecondaryIndexes").items().map(Table::index).toList();
    var creation =
        CreateTableRequest.builder()
            .tableName(name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(
                properties.child("AttributeDefinitions").items().map(Table::attribute).toList())
            .keySchema(properties.child("KeySchema").items().map(Table::key).toList());
    return indexes.isEmpty()
        ? creation.build()
        : creation.globalSecondaryIndexes(indexes).build();
  }

  public Optional<UpdateTimeToLiveRequest> timeToLive() {
    var specification = properties.child("TimeToLiveSpecification");
    if (!specification.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        UpdateTimeToLiveRequest.builder()
            .tableName(name())
            .timeToLiveSpecification(
                time ->
                    time.attributeName(specification.child("AttributeName").text())
                        .enabled(Boolean.valueOf(specification.child("Enabled").text())))
            .build());
  }

  private static GlobalSecondaryIndex index(Part index) {
    index.knowing(Set.of("IndexName", "KeySchema", "Projection"));
    var projection = index.child("Projection").knowing(Set.of("ProjectionType", "NonKeyAttributes"));
    var projected = Projection.builder().projectionType(projection.child("ProjectionType").text());
    var included = projection.child("NonKeyAttributes").texts();
    return GlobalSecondaryIndex.builder()
        .indexName(index.child("IndexName").text())
        .keySchema(index.child("KeySchema").items().map(Table::key).toList())
        .projection(
            included.isEmpty() ? projected.build() : projected.nonKeyAttributes(included).build())
        .build();
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
