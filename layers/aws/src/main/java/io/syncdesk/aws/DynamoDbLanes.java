package io.syncdesk.aws;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Epoch;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Usage;
import io.syncdesk.core.lane.Lanes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What lanes keep between turns, in one item of the companies table for each. */
public final class DynamoDbLanes implements Lanes {
  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbLanes(DynamoDbClient dynamoDb, TableNames tables) {
    this.dynamoDb = dynamoDb;
    this.table = tables.companies();
  }

  /** The epoch first: what is read after it, no earlier turn can change any more. */
  @Override
  public Optional<Begun> begin(CompanyId company) {
    return raiseEpoch(company).flatMap(lane -> begun(company, lane));
  }

  private Optional<Item> raiseEpoch(CompanyId company) {
    try {
      var raised =
          dynamoDb.updateItem(
              update(company)
                  .updateExpression("SET epoch = epoch + :one")
                  .conditionExpression("attribute_exists(company)")
                  .expressionAttributeValues(Map.of(":one", Attribute.number(1)))
                  .returnValues(ReturnValue.ALL_NEW)
                  .build());
      return Optional.of(new Item(raised.attributes()));
    } catch (ConditionalCheckFailedException neverConnected) {
      return Optional.empty();
    }
  }

  private Optional<Begun> begun(CompanyId company, Item lane) {
    var item = get(CompanyParts.company(company));
    return item.attributes().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Begun(
                new CompanyItems(company, item, lane).toCompany(),
                new Epoch(lane.number("epoch")),
                CompanyItems.journal(lane),
                lane.find("quickBooksUsage", Usage.class).orElse(Usage.NONE)));
  }

  @Override
  public void pace(CompanyId company, Epoch epoch, Pace pace) {
    unlessSuperseded(
        company, epoch, "SET pace = :pace", Map.of(":pace", Body.of(Json.write(pace))));
  }

  @Override
  public void used(CompanyId company, Epoch epoch, Usage usage) {
    unlessSuperseded(
        company,
        epoch,
        "SET quickBooksUsage = :usage",
        Map.of(":usage", Body.of(Json.write(usage))));
  }

  @Override
  public void reconsidered(CompanyId company, Epoch epoch, Set<LeftOutBecause> reasons) {
    if (!reasons.isEmpty()) {
      unlessSuperseded(
          company,
          epoch,
          "DELETE reconsider :reasons",
          Map.of(":reasons", CompanyItems.reasons(reasons)));
    }
  }

  @Override
  public boolean hasOpenJournal(CompanyId company) {
    var key = CompanyParts.lane(company).attributes();
    return dynamoDb
        .getItem(get ->
            get.tableName(table).key(key).consistentRead(true).projectionExpression("journal"))
        .item()
        .containsKey("journal");
  }

  private void unlessSuperseded(
      CompanyId company, Epoch epoch, String expression, Map<String, AttributeValue> values) {
    try {
      dynamoDb.updateItem(
          update(company)
              .updateExpression(expression)
              .conditionExpression("epoch = :epoch")
              .expressionAttributeValues(
                  new Item(values).with(":epoch", epoch.value()).attributes())
              .build());
    } catch (ConditionalCheckFailedException superseded) {
      // What it goes by is the later turn's to say.
    }
  }

  private UpdateItemRequest.Builder update(CompanyId company) {
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(CompanyParts.lane(company).attributes());
  }

  private Item get(Item key) {
    return new Item(
        dynamoDb
            .getItem(get -> get.tableName(table).key(key.attributes()).consistentRead(true))
            .item());
  }
}
