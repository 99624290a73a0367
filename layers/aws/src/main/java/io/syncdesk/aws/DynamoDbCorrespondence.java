package io.syncdesk.aws;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.notice.Correspondence;
import io.syncdesk.core.notice.ToldBefore;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What people were told by letter, in the notices table: an item for each. */
public final class DynamoDbCorrespondence implements Correspondence {
  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbCorrespondence(DynamoDbClient dynamoDb, TableNames tables) {
    this.dynamoDb = dynamoDb;
    this.table = tables.notices();
  }

  @Override
  public ToldBefore find(CompanyId company, String memberId) {
    var key = key(company, memberId).attributes();
    var item = dynamoDb.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
    return item.isEmpty()
        ? ToldBefore.nothing(company, memberId)
        : new Item(item).body(ToldBefore.class);
  }

  @Override
  public boolean keep(ToldBefore told) {
    var kept = told.stored();
    var item =
        key(told.company(), told.memberId()).with("revision", kept.revision()).withBody(kept);
    try {
      dynamoDb.putItem(put ->
          put.tableName(table)
              .item(item.attributes())
              .conditionExpression(
                  "revision = :read OR (:read = :none AND attribute_not_exists(revision))")
              .expressionAttributeValues(
                  Map.of(
                      ":read", Attribute.number(told.revision()),
                      ":none", Attribute.number(ToldBefore.NOT_STORED))));
      return true;
    } catch (ConditionalCheckFailedException somebodyElseWas) {
      return false;
    }
  }

  private static Item key(CompanyId company, String memberId) {
    return Item.of("company", company.value()).with("person", "told#" + memberId);
  }
}
