package io.syncdesk.aws;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Epoch;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Usage;
import io.syncdesk.core.lane.Lanes;
import io.syncdesk.core.lane.News;
import io.syncdesk.core.ledger.Errands;
import io.syncdesk.core.mirror.Merge;
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
    var one = new Item(Map.of(":one", Attribute.number(1)));
    return change(company, "SET epoch = epoch + :one", "attribute_exists(company)", one);
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
                lane.find("quickBooksUsage", Usage.class).orElse(Usage.NONE),
                NewsItems.news(lane),
                ErrandItems.of(company, lane)));
  }

  @Override
  public void ran(CompanyId company, Epoch epoch, Errands done) {
    var deleted = ErrandItems.deleted(done);
    unlessSuperseded(company, epoch, deleted.text(), deleted.values());
  }

  @Override
  public void pace(CompanyId company, Epoch epoch, Pace pace) {
    unlessSuperseded(
        company, epoch, "SET pace = :pace", Map.of(":pace", Body.of(Json.write(pace))));
  }

  @Override
  public Optional<News> note(CompanyId company, Set<Merge> merges) {
    var values = new Item(Map.of(":one", Attribute.number(1)));
    var add = "ADD newsNoted :one";
    if (!merges.isEmpty()) {
      values = values.with(":merges", NewsItems.merges(merges));
      add += ", merges :merges";
    }
    return change(company, add, "attribute_exists(company)", values)
        .map(NewsItems::news)
        .filter(it -> it.noted() == it.seen() + 1);
  }

  @Override
  public boolean looked(CompanyId company, Epoch epoch, News seen) {
    var update = NewsItems.seen(seen);
    var values = update.values().with(":epoch", epoch.value());
    return change(company, update.expression(), "epoch = :epoch", values)
        .map(NewsItems::news)
        .filter(News::isThere)
        .isPresent();
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
  public Standing standing(CompanyId company) {
    var key = CompanyParts.lane(company).attributes();
    var lane =
        new Item(
            dynamoDb.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item());
    return new Standing(
        lane.attributes().containsKey("journal"),
        NewsItems.news(lane),
        ErrandItems.of(company, lane));
  }

  /** The lane's item after a change that was allowed to happen. */
  private Optional<Item> change(
      CompanyId company, String expression, String condition, Item values) {
    try {
      var changed =
          dynamoDb.updateItem(
              update(company)
                  .updateExpression(expression)
                  .conditionExpression(condition)
                  .expressionAttributeValues(values.attributes())
                  .returnValues(ReturnValue.ALL_NEW)
                  .build());
      return Optional.of(new Item(changed.attributes()));
    } catch (ConditionalCheckFailedException notAllowed) {
      return Optional.empty();
    }
  }

  /** Where a later turn has begun, what this one goes by is the later one's to say. */
  private void unlessSuperseded(
      CompanyId company, Epoch epoch, String expression, Map<String, AttributeValue> values) {
    change(company, expression, "epoch = :epoch", new Item(values).with(":epoch", epoch.value()));
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
