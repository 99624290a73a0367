package io.syncdesk.stack.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private static final Set<String> INDEX = Set.of("IndexName", "KeySchema", "Projection");

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
    // An empty list is not the same as none: DynamoDB refuses it.
    var global = properties.child("GlobalSecondaryIndexes").items().map(Table::global).toList();
    if (!global.isEmpty()) {
      creation.globalSecondaryIndexes(global);
    }
    var local = properties.child("LocalSecondaryIndexes").items().map(Table::local).toList();
    if (!local.isEmpty()) {
      creation.localSecondaryIndexes(local);
    }
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
            .timeToLiveSpecification(
                time ->
                    time.attributeName(specification.child("AttributeName").text())
                        .enabled(Boolean.valueOf(specification.child("Enabled").text())))
            .build());
  }

  private static GlobalSecondaryIndex global(Part index) {
    index.knowing(INDEX);
    return GlobalSecondaryIndex.builder()
        .indexName(index.child("IndexName").text())
        .keySchema(keys(index))
        .projection(projection(index.child("Projection")))
        .build();
  }

  private static LocalSecondaryIndex local(Part index) {
    index.knowing(INDEX);
    return LocalSecondaryIndex.builder()
        .indexName(index.child("IndexName").text())
        .keySchema(keys(index))
        .projection(projection(index.child("Projection")))
        .build();
  }

  private static Projection projection(Part projection) {
    projection.knowing(Set.of("ProjectionType", "NonKeyAttributes"));
    var projected = Projection.builder().projectionType(projection.child("ProjectionType").text());
    var included = projection.child("NonKeyAttributes").texts();
    return included.isEmpty() ? projected.build() : projected.nonKeyAttributes(included).build();
  }

  private static AttributeDefinition attribute(Part attribute) {
    return AttributeDefinition.builder()
        .attributeName(attribute.child("AttributeName").text())
        .attributeType(attribute.child("AttributeType").text())
        .build();
  }

  private static List<KeySchemaElement> keys(Part keyed) {
    return keyed.child("KeySchema").items().map(Table::key).toList();
  }

  private static KeySchemaElement key(Part key) {
    return KeySchemaElement.builder()
        .attributeName(key.child("AttributeName").text())
        .keyType(key.child("KeyType").text())
        .build();
  }
}
