package io.syncdesk.aws;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The firms, in the companies table. */
public final class DynamoDbCompanies implements Companies {
  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Transactions transactions;

  public DynamoDbCompanies(DynamoDbClient dynamoDb, TableNames tables) {
    this.dynamoDb = dynamoDb;
    this.table = tables.companies();
    this.transactions = new Transactions(dynamoDb, Backoff.jittered());
  }

  @Override
  public Optional<Company> find(CompanyId company) {
    var both =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("company = :id AND begins_with(part, :company)")
            .expressionAttributeValues(CompanyParts.bothOf(company).attributes())
            .build();
    return CompanyItems.among(company, Queries.upTo(2, dynamoDb, both))
        .map(CompanyItems::toCompany);
  }

  @Override
  public Optional<CompanyId> servedBy(Realm realm) {
    var byRealm =
        QueryRequest.builder()
            .tableName(table)
            .indexName("by-realm")
            .keyConditionExpression("realm = :realm")
            .expressionAttributeValues(Item.of(":realm", realm.value()).attributes())
            .build();
    return Queries.upTo(1, dynamoDb, byRealm).stream()
        .findFirst()
        .map(it -> new CompanyId(it.text(CompanyParts.KEY)));
  }

  /** Begins a turn of its own, so that one which goes by the old choices can write no more. */
  @Override
  public Chosen choose(
      CompanyId company, Settings from, Settings to, Set<LeftOutBecause> reconsider) {
    var item = item(company);
    if (!item.read("settings", Settings.class).equals(from)) {
      return Chosen.OVERTAKEN;
    }
    var writes = List.of(settings(company, item, to), lane(company, reconsider));
    return switch (transactions.write(writes)) {
      case Transactions.Written.Done _ -> Chosen.STORED;
      case Transactions.Written.Refused _, Transactions.Written.Collided _ -> Chosen.OVERTAKEN;
    };
  }

  private Item item(CompanyId company) {
    var key = CompanyParts.company(company).attributes();
    var item =
        new Item(
            dynamoDb.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item());
    if (item.attributes().isEmpty()) {
      throw new IllegalArgumentException("a firm that never connected: " + company);
    }
    return item;
  }

  /** Compared as they are stored: an earlier version of ours may have written them otherwise. */
  private TransactWriteItem settings(CompanyId company, Item now, Settings to) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(CompanyParts.company(company).attributes())
                .updateExpression("SET settings = :to")
                .conditionExpression("settings = :from")
                .expressionAttributeValues(
                    Map.of(
                        ":from", now.attributes().get("settings"),
                        ":to", Body.of(Json.write(to)))))
        .build();
  }

  private TransactWriteItem lane(CompanyId company, Set<LeftOutBecause> reconsider) {
    var raise = "SET epoch = epoch + :one";
    var one = Attribute.number(1);
    return reconsider.isEmpty()
        ? update(CompanyParts.lane(company), raise, Map.of(":one", one))
        : update(
            CompanyParts.lane(company),
            raise + " ADD reconsider :reasons",
            Map.of(":one", one, ":reasons", CompanyItems.reasons(reconsider)));
  }

  private TransactWriteItem update(
      Item key, String expression, Map<String, AttributeValue> values) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(key.attributes())
                .updateExpression(expression)
                .conditionExpression("attribute_exists(company)")
                .expressionAttributeValues(values))
        .build();
  }

  @Override
  public List<CompanyId> page(Optional<CompanyId> after, int limit) {
    var page = new ArrayList<CompanyId>();
    var first = after.map(CompanyParts::shard).orElse("0");
    for (var shard : CompanyParts.shardsFrom(first)) {
      var start = shard.equals(first) ? after : Optional.<CompanyId>empty();
      if (page.size() < limit) {
        Queries.upTo(limit - page.size(), dynamoDb, ofShard(shard, start))
            .forEach(it -> page.add(new CompanyId(it.text(CompanyParts.KEY))));
      }
    }
    return page;
  }

  private QueryRequest ofShard(String shard, Optional<CompanyId> after) {
    var values = Item.of(":shard", shard);
    var stretch = "#shard = :shard";
    if (after.isPresent()) {
      values = values.with(":after", after.get().value());
      stretch += " AND company > :after";
    }
    return QueryRequest.builder()
        .tableName(table)
        .indexName("by-shard")
        .keyConditionExpression(stretch)
        .expressionAttributeNames(CompanyParts.SHARD_IS_RESERVED)
        .expressionAttributeValues(values.attributes())
        .build();
  }
}
