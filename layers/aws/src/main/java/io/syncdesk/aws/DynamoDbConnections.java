package io.syncdesk.aws;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.connection.Connections;
import io.syncdesk.core.connection.Consented;
import io.syncdesk.core.connection.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Who is connected to what, in the companies table: connection, tokens and lane change at once. */
public final class DynamoDbConnections implements Connections {
  private static final int TOKENS = 0;

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final TokenSeal seal;
  private final Transactions transactions;

  public DynamoDbConnections(DynamoDbClient dynamoDb, TableNames tables, TokenSeal seal) {
    this.dynamoDb = dynamoDb;
    this.seal = seal;
    this.table = tables.companies();
    this.transactions = new Transactions(dynamoDb, Backoff.jittered());
  }

  @Override
  public Standing find(CompanyId company) {
    return ConnectionItems.standing(get(CompanyParts.company(company)));
  }

  @Override
  public Optional<CompanyId> holder(Realm realm) {
    return get(CompanyParts.tokens(realm)).find("heldBy").map(CompanyId::new);
  }

  @Override
  public Connected connect(Consented consented, Settings atFirst) {
    var writes = List.of(tokens(consented), company(consented, atFirst), lane(consented.company()));
    return switch (transactions.write(writes)) {
      case Transactions.Written.Done _ -> Connected.DONE;
      case Transactions.Written.Refused refused ->
          refused.at(TOKENS) ? Connected.REALM_IS_TAKEN : Connected.OTHER_BOOKS;
      case Transactions.Written.Collided _ -> throw busy(consented.company());
    };
  }

  @Override
  public void disconnect(CompanyId company, Realm realm, Instant at) {
    var writes = List.of(tokensGone(company, realm), ended(company, realm, at), turnsOver(company));
    switch (transactions.write(writes)) {
      case Transactions.Written.Done _ -> {}
      // Somebody else was quicker, and it is as this one wanted it.
      case Transactions.Written.Refused _ -> {}
      case Transactions.Written.Collided _ -> throw busy(company);
    }
  }

  private static IllegalStateException busy(CompanyId company) {
    return new IllegalStateException("the connection of " + company + " is busy");
  }

  private TransactWriteItem tokens(Consented consented) {
    var whose = new SealedFor(consented.company(), consented.realm());
    return update(
        CompanyParts.tokens(consented.realm()),
        "SET heldBy = :company, tokens = :tokens,"
            + " tokensVersion = if_not_exists(tokensVersion, :none) + :one",
        "attribute_not_exists(heldBy) OR heldBy = :company",
        Map.of(
            ":company", Attribute.text(consented.company().value()),
            ":tokens", seal.seal(consented.tokens(), whose),
            ":none", Attribute.number(0),
            ":one", Attribute.number(1)));
  }

  /** What was linked leads into the company of before, so it is that one or the first. */
  private TransactWriteItem company(Consented consented, Settings atFirst) {
    var update =
        update(
                CompanyParts.company(consented.company()),
                "SET realm = :realm, books = :realm, companyName = :name, standsSince = :at,"
                    + " #shard = :shard, settings = if_not_exists(settings, :settings)",
                "books = :realm OR realm = :realm"
                    + " OR (attribute_not_exists(books) AND attribute_not_exists(realm))",
                Map.of(
                    ":realm", Attribute.text(consented.realm().value()),
                    ":name", Attribute.text(consented.companyName()),
                    ":at", Attribute.text(consented.at().toString()),
                    ":shard", Attribute.text(CompanyParts.shard(consented.company())),
                    ":settings", Body.of(Json.write(atFirst))))
            .update()
            .toBuilder()
            .expressionAttributeNames(CompanyParts.SHARD_IS_RESERVED)
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  /** A firm that connects for the first time has its lists read, and nothing to look for. */
  private TransactWriteItem lane(CompanyId company) {
    var news =
        switch (find(company)) {
          case Standing.NeverConnected _ -> 0;
          case Standing.Connected _, Standing.Ended _ -> 1;
        };
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(CompanyParts.lane(company).attributes())
                .updateExpression(
                    "SET epoch = if_not_exists(epoch, :none) ADD newsNoted :news REMOVE pace")
                .expressionAttributeValues(
                    Map.of(":none", Attribute.number(0), ":news", Attribute.number(news))))
        .build();
  }

  private TransactWriteItem tokensGone(CompanyId company, Realm realm) {
    return update(
        CompanyParts.tokens(realm),
        "REMOVE heldBy, tokens",
        "heldBy = :company",
        Map.of(":company", Attribute.text(company.value())));
  }

  private TransactWriteItem ended(CompanyId company, Realm realm, Instant at) {
    return update(
        CompanyParts.company(company),
        "SET standsSince = :at, books = :realm REMOVE realm",
        "realm = :realm",
        Map.of(
            ":realm", Attribute.text(realm.value()),
            ":at", Attribute.text(at.toString())));
  }

  private TransactWriteItem turnsOver(CompanyId company) {
    return update(
        CompanyParts.lane(company),
        "SET epoch = epoch + :one REMOVE pace",
        "attribute_exists(company)",
        Map.of(":one", Attribute.number(1)));
  }

  private TransactWriteItem update(
      Item key, String expression, String condition, Map<String, AttributeValue> values) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(key.attributes())
                .updateExpression(expression)
                .conditionExpression(condition)
                .expressionAttributeValues(values))
        .build();
  }

  private Item get(Item key) {
    return new Item(
        dynamoDb
            .getItem(get -> get.tableName(table).key(key.attributes()).consistentRead(true))
            .item());
  }
}
