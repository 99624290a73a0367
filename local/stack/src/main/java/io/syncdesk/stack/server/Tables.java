package io.syncdesk.stack.server;

import io.syncdesk.stack.template.Table;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes the template's tables, those that are not there yet. */
public final class Tables {
  private Tables() {}

  public static void create(List<Table> tables, DynamoDbClient dynamoDb) {
    var existing = List.copyOf(dynamoDb.listTablesPaginator().tableNames().stream().toList());
    tables.stream()
        .filter(table -> !existing.contains(table.name()))
        .forEach(table -> {
          dynamoDb.createTable(table.creation());
          table.timeToLive().ifPresent(dynamoDb::updateTimeToLive);
        });
  }
}
